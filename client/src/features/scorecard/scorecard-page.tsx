export default function ScorecardPage() {
  return <h1>Scorecard</h1>;
}
