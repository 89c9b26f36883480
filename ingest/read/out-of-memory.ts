/** How V8, Node and the C++ runtime say that memory has run out. */
const OUT_OF_MEMORY =
  /out of memory|allocation failed|failed to allocate|bad_alloc|cannot allocate|invalid (?:string|array|typed array) length/i;

/** Whether a message, or the end of a process's stderr, tells of memory run out. */
export function tellsOutOfMemory(text: string): boolean {
  return OUT_OF_MEMORY.test(text);
}

/** Whether an error is memory run out: then the document was too big, not damaged. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && tellsOutOfMemory(error.message);
}
