export function conductReport(_: unknown) {
  return { checks: [], passed: 0, total: 0 };
}
