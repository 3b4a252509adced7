// Runs under any Node: says in one line what is missing before newer syntax is loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Onsite needs Node 24 and this is Node ${process.versions.node}. On Linux and Windows 'npm ci' brings it along; elsewhere install Node 24 from nodejs.org.`,
  );
  process.exit(2);
}
