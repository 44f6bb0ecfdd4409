/** How wide a column of days is, in every list; an English day has ten figures. In px at 100 %. */
import type { Lang } from '@/text/bundle';

export const dayWidth = (lang: Lang): number => (lang === 'en' ? 116 : 92);
