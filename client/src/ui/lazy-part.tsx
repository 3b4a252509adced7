import { Component, type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { ErrorState, PageLoading } from './states.tsx';

/**
 * A heavy part of a page, loaded when it is first shown. Where it cannot be loaded, or breaks, it says so and can be
 * tried again; the page around it goes on.
 * @param name what it is, as the page calls it: "the board"
 */
export function lazyPart<P extends object>(name: string, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function LazyPart(props: P) {
    const [part, setPart] = useState<{ Part: ComponentType<P> } | null>(null);
    const [failure, setFailure] = useState<unknown>(null);
    const [tries, setTries] = useState(0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: each try loads anew
    useEffect(() => {
      let gone = false;
      load().then(
        (Part) => !gone && setPart({ Part }),
        (error: unknown) => !gone && setFailure(error),
      );
      return () => {
        gone = true;
      };
    }, [tries]);
    const again = () => {
      setFailure(null);
      setTries(tries + 1);
    };
    if (failure !== null) return <Broken name={name} error={failure} onRetry={again} />;
    if (!part) return <PageLoading label={`Loading ${name}`} />;
    return (
      <Contained name={name}>
        <part.Part {...props} />
      </Contained>
    );
  };
}

class Contained extends Component<{ name: string; children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Broken name={this.props.name} error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}

const Broken = ({ name, error, onRetry }: { name: string; error: unknown; onRetry: () => void }) => (
  <div className="p-4">
    <ErrorState title={`Here should be ${name}; it does not load`} error={error} onRetry={onRetry} />
  </div>
);
