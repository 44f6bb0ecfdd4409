/** The points of an agenda, as they are recorded: each time all of them, in order. */
import type { AgendaItem, AgendaRow } from '@/ipc/contract';

export const agendaItem = ({ workstream, text }: AgendaRow): AgendaItem => ({
  ...(workstream ? { workstream: workstream.id } : {}),
  ...(text ? { text } : {}),
});

/** With these workstreams below what stands there; what is on it already stays where it stands. */
export function withPoints(agenda: readonly AgendaRow[], workstreams: readonly string[]): AgendaItem[] {
  const stands = new Set(agenda.map(({ workstream }) => workstream?.id));
  return [
    ...agenda.map(agendaItem),
    ...workstreams.filter((id) => !stands.has(id)).map((workstream) => ({ workstream })),
  ];
}
