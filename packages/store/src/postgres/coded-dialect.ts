import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';

/** A dialect whose every failure is told by `codeOf`. */
export const codedDialect = (dialect: Dialect, codeOf: (error: unknown) => Error): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createDriver: () => new CodedDriver(dialect.createDriver(), codeOf),
  createIntrospector: (queries) => dialect.createIntrospector(queries),
  createQueryCompiler: () => dialect.createQueryCompiler(),
});

type CodeOf = (error: unknown) => Error;

class CodedDriver implements Driver {
  readonly #driver: Driver;
  readonly #codeOf: CodeOf;

  constructor(driver: Driver, codeOf: CodeOf) {
    this.#driver = driver;
    this.#codeOf = codeOf;
  }

  init = (): Promise<void> => this.#coded(this.#driver.init());
  destroy = (): Promise<void> => this.#coded(this.#driver.destroy());

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#coded(this.#driver.acquireConnection());
    return new CodedConnection(connection, this.#codeOf);
  }

  beginTransaction = (of: DatabaseConnection, settings: TransactionSettings): Promise<void> =>
    this.#coded(this.#driver.beginTransaction(inner(of), settings));

  commitTransaction = (of: DatabaseConnection): Promise<void> =>
    this.#coded(this.#driver.commitTransaction(inner(of)));

  rollbackTransaction = (of: DatabaseConnection): Promise<void> =>
    this.#coded(this.#driver.rollbackTransaction(inner(of)));

  releaseConnection = (of: DatabaseConnection): Promise<void> =>
    this.#coded(this.#driver.releaseConnection(inner(of)));

  async #coded<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      throw this.#codeOf(error);
    }
  }
}

class CodedConnection implements DatabaseConnection {
  readonly connection: DatabaseConnection;
  readonly #codeOf: CodeOf;

  constructor(connection: DatabaseConnection, codeOf: CodeOf) {
    this.connection = connection;
    this.#codeOf = codeOf;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await this.connection.executeQuery<Row>(query);
    } catch (error) {
      throw this.#codeOf(error);
    }
  }

  streamQuery<Row>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.connection.streamQuery<Row>(query, size);
  }
}

const inner = (connection: DatabaseConnection): DatabaseConnection =>
  (connection as CodedConnection).connection;
