const PAGE = 100;

/** A list of people that is read a page at a time. */
export interface PeopleList<Person> {
  list(page: { limit: number; offset: number }): readonly Person[] | Promise<readonly Person[]>;
}

/** Everybody, oldest first; one page is in memory at a time. */
export async function* everybody<Person>({
  users,
}: {
  users: PeopleList<Person>;
}): AsyncGenerator<Person, void, undefined> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await users.list({ limit: PAGE, offset });
    yield* page;
    if (page.length < PAGE) return;
  }
}
