/** What is asked while someone types is asked when the hand rests. */
import { useEffect, useState } from 'react';

/** Milliseconds without a change. */
const pause = 250;

/** The value as it was when it last rested. */
export function useCalm(value: string): string {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}
