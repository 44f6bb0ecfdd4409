/** Every part of the kit on one page, for looking and for the accessibility tests. Its words are samples, not product text. */
import { Ban, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { allScreens } from '@/app/screens';
import { Shell } from '@/app/shell';
import { Tag } from '@/kit/badge';
import { Banner } from '@/kit/banner';
import { Button, IconButton } from '@/kit/button';
import { ComboBox, Select } from '@/kit/choice';
import { DateField } from '@/kit/date-field';
import { Dialog } from '@/kit/dialog';
import { EmptyState } from '@/kit/empty';
import { TextArea, TextField } from '@/kit/field';
import { plainLayout } from '@/kit/grid/column';
import { ColumnChooser } from '@/kit/grid/columns';
import { DataGrid, type GridColumn, type GridEdit, type GridSort } from '@/kit/grid/data-grid';
import { ShortcutSheet } from '@/kit/keys/sheet';
import { Progress } from '@/kit/progress';
import { SplitPane } from '@/kit/split';
import { Tabs } from '@/kit/tabs';
import { notify, Toasts } from '@/kit/toast';
import { type Health, HealthMark } from '@/parts/health';

interface Sample {
  id: string;
  title: string;
  lead: string;
  health: number;
  asOf: string;
  budget: number;
}

const titles = [
  '半導体の安定供給の確保',
  '特定重要物資の供給計画の認定',
  '基幹インフラ役務の事前審査',
  '先端的な重要技術の開発支援',
  '蓄電池の製造基盤の強化',
  '重要鉱物の備蓄',
];
const leads = ['経済産業省', '内閣府', '国土交通省', '文部科学省', '総務省', '厚生労働省'];
const healths: (Health | null)[] = ['on-track', 'at-risk', 'off-track', 'not-started', 'completed', null];

export function sampleRow(index: number): Sample {
  return {
    id: `W-${String(index + 1).padStart(5, '0')}`,
    title: titles[index % titles.length] ?? '',
    lead: leads[(index * 5) % leads.length] ?? '',
    health: (index * 7) % healths.length,
    asOf: `令和8年${(index % 11) + 1}月${(index % 27) + 1}日`,
    budget: (index * 7919) % 98_765,
  };
}

export const sampleColumns: GridColumn<Sample>[] = [
  { id: 'id', header: '整理番号', width: 96, frozen: true, sortable: true, text: (row) => row.id },
  {
    id: 'title',
    header: '施策',
    width: 260,
    frozen: true,
    grows: false,
    sortable: true,
    text: (row) => row.title,
  },
  { id: 'lead', header: '主管', width: 140, sortable: true, text: (row) => row.lead },
  {
    id: 'health',
    header: '進捗',
    width: 110,
    sortable: true,
    text: (row) => healthWords[row.health]?.label ?? '',
    cell: (row) => <HealthMark health={healths[row.health] ?? null} />,
  },
  { id: 'asOf', header: '基準日', width: 140, text: (row) => row.asOf },
  {
    id: 'budget',
    header: '予算（百万円）',
    width: 130,
    align: 'end',
    grows: true,
    text: (row) => row.budget.toLocaleString('ja-JP'),
  },
];

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="border-t border-line py-3">
      <h2 className="mb-2">{name}</h2>
      {children}
    </section>
  );
}

export function Gallery() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Shell
        screens={allScreens}
        current="workstreams"
        link={(screen, inner) => (
          <a href={`#/gallery/${screen.id}`} aria-current={screen.id === 'workstreams' ? 'page' : undefined}>
            {inner}
          </a>
        )}
        workspace={{ name: '経済安全保障 総合調整', marking: '機密性2情報' }}
        onPalette={() => undefined}
        asOf={<Button rank="tertiary">令和8年11月24日 時点</Button>}
        saved={new Date(2026, 10, 24, 10, 32)}
        onKeys={() => undefined}
        onLock={() => undefined}
        banners={
          <Banner
            tone="warn"
            title="令和8年4月1日時点の内容を表示しています"
            actions={<Button>今日に戻す</Button>}
          />
        }
      >
        <h1 className="mb-2">部品の一覧</h1>
        <GridPart />
        <Part name="ボタン">
          <div className="flex flex-wrap items-center gap-2">
            <Button rank="primary">記録する</Button>
            <Button rank="secondary">プレビュー</Button>
            <Button rank="tertiary">条件を解除</Button>
            <Button rank="danger" onPress={() => setOpen(true)}>
              消去する
            </Button>
            <Button isDisabled>発行する</Button>
            <Button rank="primary" size="large">
              はじめる
            </Button>
            <IconButton label="追加">
              <Plus size={18} aria-hidden />
            </IconButton>
            <IconButton label="対象外" isDisabled>
              <Ban size={18} aria-hidden />
            </IconButton>
            <Button
              onPress={() =>
                notify({
                  message: '進捗を記録しました。',
                  action: { label: '元に戻す', run: () => undefined },
                })
              }
            >
              お知らせを出す
            </Button>
          </div>
        </Part>
        <Fields />
        <Part name="印">
          <div className="flex flex-wrap items-center gap-4">
            {healths.map((health) => (
              <HealthMark key={health} health={health} />
            ))}
            <Tag>共管</Tag>
            <Tag tone="accent">合意済み</Tag>
            <Tag tone="warn">未合意</Tag>
            <Tag tone="danger">主管競合</Tag>
          </div>
        </Part>
        <Part name="案内">
          <div className="grid gap-2">
            <Banner tone="info" title="見本のデータが入っています">
              一度の操作で取り除けます。
            </Banner>
            <Banner tone="good" title="取込が終わりました">
              224件を取り込みました。
            </Banner>
            <Banner tone="danger" title="保存できませんでした">
              空き容量が足りません。番号：full 4f21
            </Banner>
          </div>
        </Part>
        <Part name="進み具合">
          <div className="grid grid-cols-2 gap-6">
            <Progress label="取込" step="3／5 差分を調べています" value={42} onCancel={() => undefined} />
            <Progress label="照合" step="記録を読んでいます" value={null} onCancel={() => undefined} />
          </div>
        </Part>
        <TabsPart />
        <Part name="空の状態">
          <EmptyState title="まだ会議がありません" actions={<Button rank="primary">会議を追加する</Button>}>
            会議を登録すると、議題の候補がここに集まります。
          </EmptyState>
        </Part>
      </Shell>
      <Dialog
        role="alertdialog"
        title="この記録を消去しますか"
        isOpen={open}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button autoFocus onPress={() => setOpen(false)}>
              やめる
            </Button>
            <Button rank="danger" onPress={() => setOpen(false)}>
              消去する
            </Button>
          </>
        }
      >
        <p>消去した文章は元に戻せません。消去したことは履歴に残ります。</p>
      </Dialog>
      <ShortcutSheet />
      <Toasts />
    </>
  );
}

function GridPart() {
  const [selected, setSelected] = useState<string | null>('W-00002');
  const [sort, setSort] = useState<GridSort | null>({ column: 'id', descending: false });
  const [share, setShare] = useState(68);
  const [layout, setLayout] = useState(plainLayout);
  const [changes, setChanges] = useState<Readonly<Record<string, Partial<Sample>>>>({});
  const rows = useMemo(() => Array.from({ length: 10_000 }, (_, index) => sampleRow(index)), []);
  const at = (index: number) => {
    const row = rows[sort?.descending ? rows.length - 1 - index : index];
    return row && changes[row.id] ? { ...row, ...changes[row.id] } : row;
  };
  const columns = useMemo(() => {
    const change = (row: Sample, part: Partial<Sample>) => {
      setChanges((all) => ({ ...all, [row.id]: { ...all[row.id], ...part } }));
      return Promise.resolve(null);
    };
    const edits: Record<string, GridEdit<Sample>> = {
      title: {
        commit: (row, title) =>
          title === '' ? Promise.resolve('件名を入力してください。') : change(row, { title }),
      },
      health: {
        offer: (typed) => Promise.resolve(healthWords.filter(({ label }) => label.startsWith(typed))),
        commit: (row, _, choice) =>
          change(row, { health: healthWords.findIndex(({ id }) => id === choice?.id) }),
      },
    };
    return sampleColumns.map((column) => {
      const edit = edits[column.id];
      return edit ? { ...column, edit } : column;
    });
  }, []);
  return (
    <Part name="一覧表">
      <ColumnChooser columns={columns} layout={layout} plain={plainLayout} onLayout={setLayout} />
      <div className="mb-3 h-80">
        <SplitPane
          share={share}
          onShare={setShare}
          first={
            <DataGrid
              label="施策の一覧"
              columns={columns}
              rowCount={rows.length}
              rowAt={at}
              rowId={(row) => row.id}
              load={(first, last) => Promise.resolve(rows.slice(first, last + 1))}
              selected={selected}
              onSelect={(row) => setSelected(row.id)}
              onOpen={(row) => notify({ message: `${row.id} を開きました。` })}
              onWrite={({ kind, lines }) => notify({ message: `${kind}：${lines.length}行` })}
              sort={sort}
              onSort={setSort}
              layout={layout}
              onLayout={setLayout}
            />
          }
          second={
            <div className="p-2">
              <h2>{rows.find((row) => row.id === selected)?.title}</h2>
              <p className="text-quiet">{selected}</p>
            </div>
          }
        />
      </div>
      <div className="grid h-40 grid-cols-2 gap-3">
        <DataGrid
          label="読み込んでいる一覧"
          columns={sampleColumns}
          rowCount={40}
          rowAt={() => undefined}
          rowId={(row) => row.id}
          selected={null}
        />
        <DataGrid
          label="行のない一覧"
          columns={sampleColumns}
          rowCount={0}
          rowAt={() => undefined}
          rowId={(row) => row.id}
          selected={null}
        />
      </div>
    </Part>
  );
}

const healthWords = ['順調', '要注意', '遅延', '未着手', '完了', '未評価'].map((label, index) => ({
  id: String(index),
  label,
}));

const organisations = [
  { id: 'meti', label: '経済産業省', note: 'METI' },
  { id: 'mlit', label: '国土交通省', note: 'MLIT' },
  { id: 'mof', label: '財務省', note: 'MOF' },
];

function Fields() {
  const [title, setTitle] = useState('蓄電池の製造基盤の強化');
  const [next, setNext] = useState('');
  const [organisation, setOrganisation] = useState<string | null>('meti');
  const [typed, setTyped] = useState('経済産業省');
  const [day, setDay] = useState<string | null>('2026-11-24');
  return (
    <Part name="入力">
      <div className="grid grid-cols-3 gap-x-4 gap-y-3">
        <TextField
          label="件名"
          value={title}
          onChange={setTitle}
          isRequired
          hint="報告書にそのまま載ります。"
        />
        <TextField label="整理番号" value="12 3" onChange={() => undefined} error="空白は使えません。" />
        <DateField
          label="基準日"
          value={day}
          onChange={setDay}
          read={(text) =>
            Promise.resolve(
              /^\d{4}-\d\d-\d\d$/.test(text)
                ? { day: text }
                : { error: `「${text}」は日付として読み取れません。` },
            )
          }
        />
        <Select
          label="役割"
          choices={[
            { id: 'lead', label: '主管' },
            { id: 'joint', label: '共管' },
          ]}
          value="lead"
          onChange={() => undefined}
        />
        <ComboBox
          label="組織"
          choices={organisations.filter((one) => one.label.includes(typed) || organisation === one.id)}
          value={organisation}
          onChange={setOrganisation}
          text={typed}
          onTextChange={setTyped}
        />
        <TextArea label="今後の予定" value={next} onChange={setNext} rows={2} />
      </div>
    </Part>
  );
}

function TabsPart() {
  const [view, setView] = useState('mine');
  return (
    <Part name="切替">
      <Tabs
        label="保存した表示"
        tabs={[
          { id: 'mine', label: '自分の担当' },
          { id: 'ministry', label: '自省の施策' },
          { id: 'stale', label: '更新なし' },
        ]}
        selected={view}
        onSelect={setView}
      >
        <p>{view}</p>
      </Tabs>
    </Part>
  );
}
