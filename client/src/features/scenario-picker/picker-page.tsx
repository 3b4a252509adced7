export function PickerPage() {
  return <h1>Interviews</h1>;
}
