import { fail, givenPath, repositoryRoot } from '../command-line.ts';
import { readConfig } from '../config.ts';
import { backUp } from '../store/backup.ts';
import { StoreError } from '../store/store-error.ts';

/** backup FILE: writes the whole data folder to one file, while the server runs or not. Exit codes: 0 done, 2 bad input. */
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) fail('backup FILE: name the one file to write.');
const read = readConfig(process.env, repositoryRoot());
if (!read.ok) fail(read.message);
try {
  await backUp(read.config.dataDir, givenPath(file));
  console.log(`${givenPath(file)} holds everything in ${read.config.dataDir}.`);
} catch (error) {
  if (error instanceof StoreError) fail(error.message);
  throw error;
}
