/** The browser tab's title; React lifts it into the head. */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} · Onsite`}</title>;
}
