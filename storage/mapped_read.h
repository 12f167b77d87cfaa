// MappedRead: SQLite's readers see the database file through a mapping of it, which costs a third
// of a call of pread() for each page. What the disk cannot give is SIGBUS then, and would end the
// process; on a thread that is inside a MappedRead it is a page of zeros instead, and whoever reads
// is told to throw away what it has read and the mapping. Of another thread, or for another reason,
// SIGBUS is as deadly as ever.
#pragma once

namespace parlance::storage {

class MappedRead {
  public:
    // Begins on this thread; not inside another one. The first one takes the process's SIGBUS.
    MappedRead();
    ~MappedRead();
    MappedRead(const MappedRead&) = delete;
    MappedRead& operator=(const MappedRead&) = delete;

    // Something has been read that the file does not have.
    bool failed() const;
};

}  // namespace parlance::storage
