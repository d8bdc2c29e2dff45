import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { estimatedHeight } from './pages.ts';

interface PageProps {
  readonly size: number;
  /** The page with the newest turns is always drawn. */
  readonly always: boolean;
  readonly scroller: () => Element | null;
  readonly children: () => ComponentChildren;
}

/** How far outside the view a page is drawn already. */
const MARGIN = '1200px 0px';

/** A page of turns that is drawn near the view and otherwise leaves its height behind. */
export function TranscriptPage({ size, always, scroller, children }: PageProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(estimatedHeight(size));
  const near = useSignal(always);
  useLayoutEffect(() => {
    const element = box.current as HTMLDivElement;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        if (!entry.isIntersecting && near.peek()) height.current = element.offsetHeight;
        near.value = entry.isIntersecting;
      },
      { root: scroller(), rootMargin: MARGIN },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const drawn = near.value || always;
  return (
    <div ref={box} class="transcript-page" style={{ height: drawn ? '' : `${height.current}px` }}>
      {drawn ? children() : null}
    </div>
  );
}
