import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';

const optional = { isNullable: true };
const id = (name: string, more?: Partial<TableColumnOptions>) => ({ name, type: 'varchar', length: '36', ...more });
const word = (length: number, name: string, more?: Partial<TableColumnOptions>) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
const int = (name: string, more?: Partial<TableColumnOptions>) => ({ name, type: 'integer', ...more });

/** What towns keep as evidence, all year round. */
export class Archive1766000000000 implements MigrationInterface {
  name = 'Archive1766000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const type = queryRunner.connection.options.type === 'postgres' ? 'timestamp' : 'datetime';
    const time = (name: string, more?: Partial<TableColumnOptions>) => ({ name, type, ...more });
    await queryRunner.createTable(
      new Table({
        name: 'archive_item',
        columns: [
          id('id', { isPrimary: true }),
          id('townId'),
          int('year'),
          word(20, 'indicator', optional),
          word(20, 'kind'),
          { name: 'note', type: 'text' },
          word(10, 'happenedOn'),
          word(40, 'figure', optional),
          word(20, 'unit', optional),
          word(255, 'fileName', optional),
          word(20, 'fileType', optional),
          int('fileSize', optional),
          word(64, 'sha256', optional),
          word(64, 'thumbnailSha256', optional),
          { name: 'keepsPosition', type: 'boolean' },
          time('addedAt'),
          id('addedById'),
          time('attachedAt', optional),
          time('deletedAt', optional),
          id('carriedFromId', optional),
          int('version'),
        ],
        indices: [
          { name: 'ix_archive_item_town_year', columnNames: ['townId', 'year'] },
          { name: 'ix_archive_item_added_by', columnNames: ['addedById'] },
          { name: 'ix_archive_item_carried_from', columnNames: ['carriedFromId'] },
        ],
        foreignKeys: (
          [
            ['fk_archive_item_town', 'townId', 'town'],
            ['fk_archive_item_added_by', 'addedById', 'account'],
            ['fk_archive_item_carried_from', 'carriedFromId', 'archive_item'],
          ] as const
        ).map(([name, column, table]) => ({
          name,
          columnNames: [column],
          referencedTableName: table,
          referencedColumnNames: ['id'],
        })),
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('archive_item');
  }
}
