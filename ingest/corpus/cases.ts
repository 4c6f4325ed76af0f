/** A named set of articles under one investigation. `articles`: how many of them are not deleted. */
export type Case = { id: string; name: string; createdAt: string; articles: number };

/** The cases of an archive. An article may be in several; a deleted one is back in its cases when it is restored. */
export interface Cases {
  /** By name. */
  list(): Case[];
  get(id: string): Case | undefined;
  create(name: string): Case;
  /** Undefined for an unknown id. */
  rename(id: string, name: string): Case | undefined;
  /** The articles stay. False for an unknown id. */
  remove(id: string): boolean;
  /** Puts articles into a case; those that are in it stay. The ids are known ones. */
  put(id: string, articleIds: readonly string[]): void;
  take(id: string, articleIds: readonly string[]): void;
}
