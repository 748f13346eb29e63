/*
 * The system of pinquire.litmus.PinModel for SPIN: processes that store and unmap, devices that pin,
 * store and unpin, a flusher, an fsync and reclaim. Each d_step is one move of that model, each
 * control state one place of it, so both have the same reachable states.
 *
 *   spin -a -DPAGES=1 -DPROCESSES=2 -DDEVICES=2 -DSTORES=1 -DMODE=1 -DCLAIMS=0 pin.pml
 *
 * PAGES is 1 or 2, STORES the most that a device stores for each pin, MODE the number of a
 * PinModel.Mode. CLAIMS=1 asserts what PinClaims claims, CLAIMS=0 only counts states.
 */
#define LAST (PAGES - 1)

#define NONE 0
#define EXACT 1
#define MAPCOUNT 2
#define MAPPED 3
#define EARLY 4

#define CLAIM(it) assert(!CLAIMS || (it))

/* A page table entry. */
#define CLEAN 1
#define WRITABLE 2

/* What writeback is writing. */
#define ITSELF 1
#define BOUNCED 2

typedef Page {
  bit locked;
  bit cached;
  bit dirty;
  bit tagged;
  bit prepared;
  byte writeback;
  byte newer;   /* a bit for each half: memory differs from disk */
  byte owed;    /* likewise: the fsync under way must write it */
  byte mapped;  /* entries that are not empty */
  byte leaving; /* entries cleared whose reference is not dropped */
  byte pins;    /* raised by devices */
  byte held;    /* held by devices for certain */
  byte entry[PROCESSES]
}
Page page[PAGES];

#define FREE_TO_LOCK(p) (!page[p].locked)
#define RISEN(p, above) (page[p].mapped + page[p].pins > (above))
#define IN_USE(p) (page[p].mapped + page[p].leaving + page[p].pins > 0)

/* What writeback makes of a page after its walk over the page tables. */
#define PINNED(p, seen) \
  (MODE == EXACT && page[p].pins > 0 || MODE == MAPCOUNT && RISEN(p, seen) || \
   MODE == MAPPED && RISEN(p, 0) || MODE == EARLY && (seen) > 0)

/* What reclaim makes of a page that it has unmapped. */
#define KEPT(p) \
  (page[p].dirty || page[p].writeback || \
   (MODE == EXACT || MODE == EARLY) && page[p].pins > 0 || \
   (MODE == MAPCOUNT || MODE == MAPPED) && RISEN(p, 0))

inline make_dirty(p) {
  page[p].dirty = 1;
  page[p].tagged = 1
}

inline store(p, half) {
  CLAIM(page[p].writeback != ITSELF);
  page[p].newer = page[p].newer | half
}

inline written(p, half) {
  page[p].newer = page[p].newer & ~half;
  page[p].owed = page[p].owed & ~half
}

inline carry_over(p, who) {
  if
  :: page[p].entry[who] == WRITABLE -> make_dirty(p)
  :: else
  fi
}

/* From the page lock taken to the page lock dropped. */
inline write_fault(p, who) {
  d_step { page[p].writeback == 0 -> page[p].cached = 1 };
  d_step { page[p].prepared = 1; make_dirty(p) };
  d_step {
    if
    :: page[p].entry[who] == 0 -> page[p].mapped++
    :: else
    fi;
    page[p].entry[who] = WRITABLE
  };
  d_step { make_dirty(p) };
  d_step { page[p].locked = 0 }
}

inline unmap(p, who) {
  carry_over(p, who);
  if
  :: page[p].entry[who] -> page[p].mapped--
  :: else
  fi;
  page[p].entry[who] = 0
}

/* The next process's entry, on a walk over all of them. */
inline mkclean(p, who, seen) {
  d_step {
    who < PROCESSES ->
    if
    :: MODE == MAPCOUNT && page[p].entry[who] -> seen++
    :: else
    fi;
    carry_over(p, who);
    if
    :: page[p].entry[who] == WRITABLE -> page[p].entry[who] = CLEAN
    :: else
    fi;
    who++
  }
}

inline decide(condition, who, seen) {
  d_step { who == PROCESSES && (condition) -> who = 0; seen = 0 }
}

inline look_early(p, seen) {
  if
  :: MODE == EARLY -> seen = (page[p].pins > 0)
  :: else
  fi
}

/* A page that has lost its buffers is not written. */
inline clear_dirty(p, without_buffers) {
  if
  :: d_step { !page[p].prepared -> CLAIM(!page[p].held); page[p].dirty = 0; page[p].tagged = 0 };
     goto without_buffers
  :: d_step { page[p].prepared -> CLAIM(!page[p].held); page[p].dirty = 0 }
  fi;
  d_step { page[p].writeback = ITSELF; page[p].tagged = page[p].dirty }
}

inline write_out(p) {
  d_step { written(p, 1) };
  d_step { written(p, 2) }
}

active [PROCESSES] proctype Process() {
  byte p;

idle:
  if
  :: d_step { p = 0 }; goto touch
  :: d_step { PAGES == 2 -> p = LAST }; goto touch
  :: d_step { page[0].entry[_pid] -> unmap(0, _pid); page[0].leaving++ }
  :: d_step { PAGES == 2 && page[LAST].entry[_pid] -> p = LAST; unmap(p, _pid); page[p].leaving++ }
  fi;
  d_step { page[p].leaving--; p = 0 };
  goto idle;

touch:
  if
  :: d_step { page[p].entry[_pid] == WRITABLE -> store(p, 1); p = 0 }; goto idle
  :: d_step { page[p].entry[_pid] == WRITABLE -> store(p, 2); p = 0 }; goto idle
  :: d_step { page[p].entry[_pid] != WRITABLE && FREE_TO_LOCK(p) -> page[p].locked = 1 }
  fi;
  write_fault(p, _pid);
  goto touch
}

/* Processes come first, so their numbers are those of their entries. */
#define OWNER ((_pid - PROCESSES) % PROCESSES)

active [DEVICES] proctype Device() {
  byte p;
  byte stores;

idle:
  if
  :: d_step { p = 0 }
  :: d_step { PAGES == 2 -> p = LAST }
  fi;

look:
  if
  :: d_step { page[p].entry[OWNER] == WRITABLE }; goto grab
  :: d_step { page[p].entry[OWNER] != WRITABLE && FREE_TO_LOCK(p) -> page[p].locked = 1 }
  fi;
  write_fault(p, OWNER);
  goto look;

grab:
  if
  :: d_step { page[p].cached -> page[p].pins++ }
  :: d_step { !page[p].cached }; goto look
  fi;
  if
  :: d_step { page[p].entry[OWNER] == WRITABLE -> page[p].held++ }
  :: d_step { page[p].entry[OWNER] != WRITABLE -> page[p].pins-- }; goto look
  fi;
  do
  :: d_step { stores < STORES -> store(p, 1); stores++ }
  :: d_step { stores < STORES -> store(p, 2); stores++ }
  :: d_step { stores -> stores = 0; make_dirty(p) };
     d_step { page[p].held--; page[p].pins--; p = 0 };
     goto idle
  od
}

active proctype Flusher() {
  byte p;
  byte who;
  byte seen;

idle:
  if
  :: d_step { page[0].tagged && FREE_TO_LOCK(0) -> page[0].locked = 1 }
  :: d_step { PAGES == 2 && page[LAST].tagged && FREE_TO_LOCK(LAST) -> p = LAST; page[p].locked = 1 }
  fi;
  if
  :: d_step { page[p].cached && page[p].dirty && !page[p].writeback -> look_early(p, seen) }
  :: d_step { !(page[p].cached && page[p].dirty && !page[p].writeback) }; goto unlock
  fi;
  do
  :: mkclean(p, who, seen)
  :: decide(PINNED(p, seen), who, seen); goto unlock
  :: decide(!PINNED(p, seen), who, seen); break
  od;
  clear_dirty(p, unlock);
  page[p].locked = 0;
  write_out(p);
  d_step { page[p].writeback = 0; p = 0 };
  goto idle;

unlock:
  atomic { page[p].locked = 0; p = 0 };
  goto idle
}

inline owe(p) {
  if
  :: !page[p].held -> page[p].owed = page[p].newer
  :: else
  fi
}

active proctype Fsync() {
  byte p;
  byte who;
  byte seen;

idle:
  atomic { owe(0); owe(LAST) };

look:
  if
  :: d_step { p < PAGES && !page[p].tagged && !page[p].writeback -> p++ }; goto look
  :: d_step { p < PAGES && page[p].tagged && FREE_TO_LOCK(p) -> page[p].locked = 1 }
  :: d_step {
       p == PAGES ->
       CLAIM(!page[0].owed && !page[LAST].owed);
       page[0].owed = 0;
       page[LAST].owed = 0;
       p = 0
     };
     goto idle
  fi;
  if
  :: d_step { !page[p].writeback && page[p].dirty -> look_early(p, seen) }
  :: d_step { !page[p].writeback && !page[p].dirty }; goto unlock
  fi;
  do
  :: mkclean(p, who, seen)
  :: decide(PINNED(p, seen), who, seen); goto bounce
  :: decide(!PINNED(p, seen), who, seen); break
  od;
  clear_dirty(p, unlock);

write:
  page[p].locked = 0;
  write_out(p);
  d_step { page[p].writeback = 0; p++ };
  goto look;

bounce:
  page[p].writeback = BOUNCED;
  goto write;

unlock:
  page[p].locked = 0;
  goto look
}

#define TO_ISOLATE(p) (page[p].cached && FREE_TO_LOCK(p) && !page[p].writeback)

active proctype Reclaim() {
  byte p;
  byte who;

idle:
  if
  :: d_step { TO_ISOLATE(0) -> page[0].locked = 1 }
  :: d_step { PAGES == 2 && TO_ISOLATE(LAST) -> p = LAST; page[p].locked = 1 }
  fi;
  do
  :: d_step { who < PROCESSES -> unmap(p, who); who++ }
  :: d_step { who == PROCESSES && KEPT(p) -> who = 0 }; goto unlock
  :: d_step { who == PROCESSES && !KEPT(p) -> who = 0 }; break
  od;
  page[p].prepared = 0;
  if
  :: d_step {
       !IN_USE(p) && !page[p].dirty ->
       CLAIM(!page[p].newer);
       page[p].cached = 0;
       page[p].tagged = 0;
       page[p].newer = 0;
       page[p].owed = 0
     }
  :: d_step { IN_USE(p) || page[p].dirty }
  fi;

unlock:
  atomic { page[p].locked = 0; p = 0 };
  goto idle
}
