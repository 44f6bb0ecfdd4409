/** What can be done to what is selected on the page, so that it can be chosen by its name elsewhere too. */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';

export interface Offered {
  /** What is selected, in words. */
  readonly title: string;
  readonly acts: readonly { readonly message: string; readonly run: () => void }[];
}

const useOffers = create<{ offered: Offered | null }>(() => ({ offered: null }));

export const useOffered = (): Offered | null => useOffers((state) => state.offered);

/** Offers them for as long as the part is shown and something is selected. */
export function useOffering(offered: Offered | null): void {
  const now = useRef(offered);
  now.current = offered;
  const shape = offered && `${offered.title}\n${offered.acts.map(({ message }) => message).join('\n')}`;
  useEffect(() => {
    if (shape === null) return;
    const acts = (now.current?.acts ?? []).map(({ message }, index) => ({
      message,
      run: () => now.current?.acts[index]?.run(),
    }));
    useOffers.setState({ offered: { title: now.current?.title ?? '', acts } });
    return () => useOffers.setState({ offered: null });
  }, [shape]);
}
