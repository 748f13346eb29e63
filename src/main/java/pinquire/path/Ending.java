package pinquire.path;

/** How a path ends. The number of an ending stands in a program after those of the steps. */
public enum Ending {
  /** It did all its steps. */
  DONE,
  /** The kernel hit a BUG in it; what it had locked stays locked. */
  BUG,
  /** The process touched a page past the end of its file. */
  SIGBUS,
  /** The process touched an address that no VMA covers. */
  SIGSEGV,
  /** get_user_pages() could not fault the page in. */
  EFAULT,
  /** The reference count of a page takes no more references. */
  ENOMEM,
  /** A page that was to be held for long could not be moved where it may stay: ENOMEM as well. */
  UNMOVED,
  /** A page could not leave the page cache. */
  EBUSY,
  /** The inode has other users. */
  IN_USE,
  /** A pinned page was to leave its file. */
  ETXTBSY;

  /** Its number in a program of so many steps. */
  int after(int steps) {
    return steps + ordinal();
  }
}
