import type { Chapter, Clause, Inline, JobDocument, PageLayout, Signing, Text } from '../../src/model/document.ts'

const text = (words: string): Text => ({ type: 'text', text: words })
const nowhere = (words: string): Text => ({ type: 'text', text: words, tag: 'zxx' })
const russian = (words: string): Text => ({ type: 'text', text: words, tag: 'ru-RU' })
const reference = (clause: string, number: string): Inline => ({ type: 'reference', clause, text: number })
const blank: Inline = { type: 'blank' }

type Origin = Clause['origin']

const clause =
  (level: Clause['level']) =>
  (id: string, number: string, content: readonly Inline[], origin: Origin = 'role'): Clause => ({
    type: 'clause',
    id,
    number,
    level,
    content,
    origin,
  })

const plain = clause(1)
const nested = clause(2)

const page: PageLayout = {
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
  font: 'Times New Roman',
  fontSize: 12,
  lineSpacing: 1.15,
  justified: true,
  numberFinalDot: true,
  pageNumber: { place: 'bottom-right', from: 2, pattern: ['lk ', { field: 'page' }, ' / ', { field: 'pages' }] },
  footer: [nowhere('account-manager 1.0.0'), text(' · '), nowhere('et')],
}

const general: Chapter = {
  type: 'chapter',
  id: 'general',
  number: '1.',
  text: 'Üldsätted',
  children: [
    plain('general.position', '1.1.', [text('Kliendihaldur on organisatsiooni palgaline töötaja.')]),
    plain('general.superior', '1.2.', [text('Kliendihaldur allub vahetult '), blank, text('.')], 'jurisdiction'),
    plain('general.basis', '1.3.', [
      text('Oma töös juhindub kliendihaldur töölepingu seaduse §-st\u00a015, töölepingust ja käesolevast juhendist.'),
    ]),
  ],
}

const duties: Chapter = {
  type: 'chapter',
  id: 'duties',
  number: '2.',
  text: 'Tööülesanded',
  children: [
    { type: 'lead-in', section: 'duties', number: null, text: 'Kliendihaldur:' },
    { type: 'group', id: 'clients', text: 'Töö klientidega' },
    plain('duties.portfolio', '2.1.', [text('haldab talle määratud kliendiportfelli;')]),
    plain('duties.offers', '2.2.', [
      text(
        'koostab hinnapakkumisi, milles on märgitud hind (kui hind\u00a0< 10\u00a0000\u00a0€, siis ilma kinnituseta), ',
      ),
      text('tarneaeg ja "R&D" osakonna kooskõlastus;'),
    ]),
    { type: 'group', id: 'records', text: 'Andmed ja aruanded' },
    plain(
      'duties.crm',
      '2.3.',
      [text('kannab kliendisuhtluse andmed kliendihaldussüsteemi samal tööpäeval;')],
      'library',
    ),
    plain('duties.report', '2.4.', [
      text('esitab kord kuus aruande punktis '),
      reference('general.superior', '1.2'),
      text(' nimetatud juhile.'),
    ]),
  ],
}

const rights: Chapter = {
  type: 'chapter',
  id: 'rights-and-responsibility',
  number: '3.',
  text: 'Õigused ja vastutus',
  children: [
    { type: 'lead-in', section: 'rights', number: '3.1.', text: 'Kliendihalduril on õigus:' },
    nested('rights.information', '3.1.1.', [text('saada tööks vajalikku teavet;')]),
    nested('rights.proposals', '3.1.2.', [
      text('teha ettepanekuid, sealhulgas dokumendi '),
      russian('«Положение о\u00a0работе с клиентами»'),
      text(' kohta.'),
    ]),
    { type: 'lead-in', section: 'responsibility', number: '3.2.', text: 'Kliendihaldur vastutab:' },
    nested('responsibility.duties', '3.2.1.', [
      text('punktides '),
      reference('duties.portfolio', '2.1'),
      text('–'),
      reference('duties.report', '2.4'),
      text(' nimetatud ülesannete nõuetekohase ja õigeaegse täitmise eest;'),
    ]),
    nested('responsibility.secrets', '3.2.2.', [text('ärisaladuse hoidmise eest.')], 'jurisdiction'),
  ],
}

const approval: Signing = {
  type: 'signing',
  id: 'approval',
  place: 'right',
  heading: 'KINNITATUD',
  statement: 'juhatuse liikme käskkirjaga',
  rows: [
    { label: null, cells: [{ caption: 'allkiri', value: null, share: 1 }] },
    {
      label: null,
      cells: [
        { caption: 'kuupäev', value: '21.11.2026', share: 2 },
        { caption: 'number', value: null, share: 1 },
      ],
    },
  ],
}

const agreement: Signing = {
  type: 'signing',
  id: 'agreement',
  place: 'left',
  heading: 'KOOSKÕLASTATUD',
  statement: null,
  rows: [
    { label: 'Personalijuht', cells: [{ caption: 'allkiri', value: null, share: 1 }] },
    { label: null, cells: [{ caption: 'kuupäev', value: null, share: 1 }] },
  ],
}

const signatures: Signing = {
  type: 'signing',
  id: 'signatures',
  place: 'full',
  heading: 'Poolte allkirjad',
  statement: null,
  rows: [
    {
      label: 'Tööandja',
      cells: [
        { caption: 'allkiri', value: null, share: 2 },
        { caption: 'ees- ja perekonnanimi', value: 'Mari Tamm', share: 3 },
        { caption: 'kuupäev', value: null, share: 2 },
      ],
    },
    {
      label: 'Töötaja',
      cells: [
        { caption: 'allkiri', value: null, share: 2 },
        { caption: 'ees- ja perekonnanimi', value: null, share: 3 },
        { caption: 'kuupäev', value: null, share: 2 },
      ],
    },
  ],
}

const acquaintance: Signing = {
  type: 'signing',
  id: 'acquaintance',
  place: 'full',
  heading: null,
  statement: 'Olen ametijuhendiga tutvunud ja ühe eksemplari kätte saanud.',
  rows: [
    {
      label: null,
      cells: [
        { caption: 'allkiri', value: null, share: 1 },
        { caption: 'nimi', value: null, share: 1 },
        { caption: 'kuupäev', value: null, share: 1 },
      ],
    },
  ],
}

/** An Estonian job description with every kind of block, row and inline: what each renderer must print. */
export const sampleDocument: JobDocument = {
  type: 'document',
  role: { id: 'account-manager', version: '1.0.0', released: '2026-11-21', status: 'approved' },
  language: 'et',
  tag: 'et-EE',
  jurisdiction: 'EE',
  title: 'Kliendihalduri ametijuhend',
  page,
  children: [
    {
      type: 'letterhead',
      organisation: [blank],
      caption: 'tööandja nimi',
      rows: [
        { id: 'place', label: 'Koht', value: [text('Tallinn')] },
        { id: 'date', label: 'Kuupäev', value: [blank] },
        { id: 'contract', label: 'Töölepingu lisa', value: [text('nr\u00a0'), blank] },
      ],
    },
    approval,
    { type: 'title', name: 'AMETIJUHEND', subject: 'Kliendihaldur', order: 'name-first' },
    { type: 'notice', id: 'translation', text: 'See on tõlge; vaidluse korral kehtib eestikeelne tekst.' },
    {
      type: 'fields',
      id: 'position',
      rows: [
        { id: 'department', label: 'Struktuuriüksus', value: [text('Müügiosakond')] },
        { id: 'superior', label: 'Vahetu juht', value: [blank] },
        { id: 'code', label: 'Ametite klassifikaatori kood', value: [nowhere('3322 01')] },
      ],
    },
    general,
    duties,
    rights,
    agreement,
    signatures,
    acquaintance,
    {
      type: 'table',
      id: 'changes',
      heading: 'Korduv tutvumine',
      columns: [
        { caption: 'Versioon', share: 1 },
        { caption: 'Nimi', share: 3 },
        { caption: 'Allkiri', share: 2 },
        { caption: 'Kuupäev', share: 2 },
      ],
      blankRows: 3,
    },
  ],
}
