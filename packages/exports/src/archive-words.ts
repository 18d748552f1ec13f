import type { Language } from '@fazhi/domain';

interface ArchiveWords {
  /** Name of the index file. */
  readonly index: string;
  readonly header: readonly string[];
  readonly kinds: Readonly<Record<'photo' | 'document' | 'figure', string>>;
  readonly unsorted: string;
  readonly yes: string;
}

/** The words of an archive's index in one language. */
export const ARCHIVE_WORDS: Readonly<Record<Language, ArchiveWords>> = {
  zh: {
    index: '目录.csv',
    header: [
      '年度',
      '指标',
      '指标名称',
      '种类',
      '发生日期',
      '说明',
      '数据',
      '单位',
      '文件',
      '存入日期',
      '存入人',
      '已附报',
    ],
    kinds: { photo: '照片', document: '文件', figure: '数据' },
    unsorted: '未归类',
    yes: '是',
  },
  en: {
    index: 'index.csv',
    header: [
      'Year',
      'Indicator',
      'Indicator name',
      'Kind',
      'Happened on',
      'Note',
      'Figure',
      'Unit',
      'File',
      'Added on',
      'Added by',
      'With the report',
    ],
    kinds: { photo: 'Photograph', document: 'Document', figure: 'Figure' },
    unsorted: 'Unsorted',
    yes: 'yes',
  },
};
