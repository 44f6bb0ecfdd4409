/**
 * How a milestone stands, as a shape: a rhomb, a star where it is critical; hollow while it is ahead, with a point in it
 * when it is late, filled when it was reached, crossed out when it was dropped. It is read without colour.
 */
import type { MilestoneRow } from '@/ipc/contract';

export type Standing = 'ahead' | 'late' | 'done' | 'dropped';

export function standingOf({ actual, dropped_on, late_days }: MilestoneRow): Standing {
  if (dropped_on !== null) return 'dropped';
  if (actual !== null) return 'done';
  return late_days === null ? 'ahead' : 'late';
}

const rhomb = 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z';
const corner = (nth: number): string => {
  const [radius, turn] = [nth % 2 === 0 ? 8 : 3.6, (nth * Math.PI) / 5 - Math.PI / 2];
  const round = (figure: number) => Math.round(figure * 100) / 100;
  return `${round(radius * Math.cos(turn))} ${round(radius * Math.sin(turn))}`;
};
const star = `M${Array.from({ length: 10 }, (_, nth) => corner(nth)).join('L')}Z`;

export const outlineOf = (critical: boolean): string => (critical ? star : rhomb);

interface ShapeProps {
  critical: boolean;
  standing: Standing;
  x: number;
  y: number;
}

/** Within a drawing. */
export function MilestoneShape({ critical, standing, x, y }: ShapeProps) {
  return (
    <g className="milestone-shape" data-standing={standing} transform={`translate(${x} ${y})`}>
      <path d={outlineOf(critical)} />
      {standing === 'late' && <circle r="2" />}
      {standing === 'dropped' && <path className="milestone-cross" d="M-6 -6L6 6M-6 6L6 -6" />}
    </g>
  );
}

/** Beside its name, which says the same in words. */
export function MilestoneSign({ critical, standing }: Omit<ShapeProps, 'x' | 'y'>) {
  return (
    <svg className="milestone-sign" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
      <MilestoneShape critical={critical} standing={standing} x={0} y={0} />
    </svg>
  );
}
