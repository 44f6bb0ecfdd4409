/** What has happened in the gallery before anyone looks: history, activity, and an import that is ready to be applied. */
import type { GestureRow, HistoryRow, ImportPreview, PostRow } from '@/ipc/contract';
import { idOf } from './held';
import source from './projects.json';
import { headlines } from './works';

export const preview: ImportPreview = {
  handle: 7,
  label: 'RSシステム 令和6年度',
  attribution: '「RSシステム」を加工して作成',
  as_of: '2025-02-17',
  files: [
    { name: '1-1_RS_2024_基本情報_組織情報.csv', rows: 334 },
    { name: '1-2_RS_2024_基本情報_事業概要等.csv', rows: 235 },
    { name: '4-1_RS_2024_点検・評価.csv', rows: 224 },
  ],
  counts: [
    { noun: 'organisation', read: 412, new: 374, changed: 0, gone: 0, unchanged: 38 },
    { noun: 'workstream', read: 224, new: 221, changed: 3, gone: 0, unchanged: 0 },
    { noun: 'assignment', read: 331, new: 331, changed: 0, gone: 0, unchanged: 0 },
    { noun: 'status', read: 224, new: 223, changed: 0, gone: 1, unchanged: 0 },
  ],
  differences: [
    {
      what: 'changed',
      noun: 'workstream',
      key: '6083',
      title: '宇宙開発利用推進費',
      fields: [{ field: 'title', old: '宇宙開発利用推進費', new: '宇宙開発利用推進費（仮称）' }],
    },
    { what: 'new', noun: 'workstream', key: '7120', title: '重要鉱物の備蓄', fields: [] },
    { what: 'gone', noun: 'status', key: '5512', title: 'コンテナラウンドユースの促進', fields: [] },
  ],
  total: 927,
  problems: [
    {
      file: '1-2_RS_2024_基本情報_事業概要等.csv',
      line: 118,
      column: '事業開始年度',
      reason: 'not-a-year',
      value: '平成三十頃',
    },
  ],
  problem_total: 1,
  notes: [{ code: 'not-in-source', count: 3, of: null }],
  warnings: [],
};

export const historyAtFirst = (actor: PostRow): HistoryRow[] => [
  {
    change: idOf('c', 3),
    seq: 3,
    at: '2026-11-20T05:12:00.000Z',
    gesture: idOf('g', 3),
    actor,
    here: true,
    subject: idOf('w', 0),
    kind: 'status.recorded',
    about: source.projects[0]?.title ?? '',
    says: [
      { field: 'as_of', value: '2026-11-20' },
      { field: 'health', value: 'on-track' },
      { field: 'headline', value: headlines['on-track'] },
    ],
    retracted: false,
    erased: false,
    wrong_clock: false,
  },
  {
    change: idOf('c', 2),
    seq: 2,
    at: '2026-10-02T02:40:00.000Z',
    gesture: idOf('g', 2),
    actor,
    here: true,
    subject: idOf('w', 0),
    kind: 'assignment.given',
    about: source.projects[0]?.title ?? '',
    says: [
      { field: 'organisation', value: '内閣官房 内閣サイバーセキュリティセンター' },
      { field: 'role', value: 'lead' },
      { field: 'from', value: '2024-04-01' },
    ],
    retracted: false,
    erased: false,
    wrong_clock: false,
  },
  {
    change: idOf('c', 1),
    seq: 1,
    at: '2026-10-01T00:05:00.000Z',
    gesture: idOf('g', 1),
    actor: null,
    here: false,
    subject: idOf('w', 0),
    kind: 'workstream.opened',
    about: source.projects[0]?.title ?? '',
    says: [{ field: 'title', value: source.projects[0]?.title ?? '' }],
    retracted: true,
    erased: false,
    wrong_clock: false,
  },
];
export const activityAtFirst = (actor: PostRow): GestureRow[] => [
  {
    gesture: idOf('g', 3),
    at: '2026-11-20T05:12:00.000Z',
    actor,
    kind: 'status.recorded',
    about: source.projects[0]?.title ?? '',
    changes: 1,
    retracted: false,
    revertible: true,
  },
  {
    gesture: idOf('g', 2),
    at: '2026-10-02T02:40:00.000Z',
    actor,
    kind: 'assignment.given',
    about: source.projects[0]?.title ?? '',
    changes: 2,
    retracted: true,
    revertible: true,
  },
  {
    gesture: idOf('g', 1),
    at: '2026-10-01T00:05:00.000Z',
    actor: null,
    kind: 'import.made',
    about: 'RSシステム 令和6年度',
    changes: 1842,
    retracted: false,
    revertible: true,
  },
];
