import { TableForeignKey, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** The columns our tables are made of, in words both databases know. */

/** `uuid` on PostgreSQL, text on SQLite, as the entities expect. */
export const uuid = (db: QueryRunner, name: string, rest: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: db.connection.driver.normalizeType({ type: 'uuid' }),
  ...rest,
});

export const text = (name: string, length: number, rest: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...rest,
});

/** A moment: UTC ISO-8601 text of 24 characters. */
export const moment = (name: string, rest: Partial<TableColumnOptions> = {}): TableColumnOptions => text(name, 24, rest);

/** A day: `YYYY-MM-DD`. */
export const day = (name: string, rest: Partial<TableColumnOptions> = {}): TableColumnOptions => text(name, 10, rest);

export const whole = (name: string, rest: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'integer', // the word both databases give back
  ...rest,
});

export const longText = (name: string, rest: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...rest,
});

export const truth = (name: string): TableColumnOptions => ({ name, type: 'boolean' });

export const key = { isPrimary: true } as const;
export const optional = { isNullable: true } as const;

/** A real key to another table. It restricts: nothing is deleted by cascade. */
export const reference = (name: string, column: string, table: string, to = 'id'): TableForeignKey =>
  new TableForeignKey({ name, columnNames: [column], referencedTableName: table, referencedColumnNames: [to] });

export const index = (name: string, ...columnNames: string[]): TableIndex => new TableIndex({ name, columnNames });
