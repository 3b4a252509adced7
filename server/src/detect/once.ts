/** Makes something once for each object that it is made from, as long as that lives: a script is read by every scoring. */
export function onceFor<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const made = new WeakMap<From, { value: Made }>();
  return (from) => {
    const kept = made.get(from) ?? { value: make(from) };
    made.set(from, kept);
    return kept.value;
  };
}
