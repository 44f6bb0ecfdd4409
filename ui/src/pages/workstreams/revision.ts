/** From what stands in a form to the fields that are said otherwise: only what was changed is recorded. */
import type { Intent, WorkstreamDetail, WorkstreamField } from '@/ipc/contract';
import { readFigure } from '@/text/figure';

/** Every field as a form holds it; a form may show some of them. */
export interface Revision {
  title: string;
  title_en: string;
  code: string;
  marking: WorkstreamDetail['marking'];
  aim: string;
  issues: string;
  outline: string;
  url: string;
  pillar: WorkstreamDetail['pillar'];
  cadence: WorkstreamDetail['cadence'];
  parent: string | null;
  starts_fiscal_year: string;
  ends_fiscal_year: string;
}

const texts = ['code', 'aim', 'issues', 'outline', 'url'] as const;
const words = ['pillar', 'cadence', 'marking', 'parent'] as const;
const years = ['starts_fiscal_year', 'ends_fiscal_year'] as const;

export function revisionOf(detail: WorkstreamDetail, now: Partial<Revision>): Intent {
  const set: WorkstreamField[] = [];
  const { title, title_en } = now;
  if (title !== undefined && (title !== detail.title.ja || title_en !== (detail.title.en ?? ''))) {
    set.push({ field: 'title', value: { ja: title, ...(title_en?.trim() ? { en: title_en } : {}) } });
  }
  for (const field of texts) {
    const said = now[field];
    if (said === undefined || said === (detail[field] ?? '')) continue;
    set.push({ field, value: said.trim() === '' ? null : said });
  }
  for (const field of words) {
    const said = now[field];
    const before = field === 'parent' ? (detail.parent?.[0] ?? null) : detail[field];
    if (said !== undefined && said !== before) set.push({ field, value: said } as WorkstreamField);
  }
  for (const field of years) {
    const said = now[field];
    if (said === undefined) continue;
    const year = readFigure(said);
    if (year !== detail[field]) set.push({ field, value: year });
  }
  return { intent: 'revise-workstream', workstream: detail.id, set };
}
