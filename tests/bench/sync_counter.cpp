// Counts how often a process and its children ask for their files to be on disk. Preloaded
// (LD_PRELOAD) into the servers under test and their databases, which call these functions through
// the dynamic linker; the count is the 64-bit integer in the file that BENCH_SYNC_COUNTER names,
// shared by all of them. Any thread.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>

namespace {

using Count = std::atomic<std::uint64_t>;
static_assert(sizeof(Count) == sizeof(std::uint64_t) && Count::is_always_lock_free);

Count* open_count() {
    static Count nowhere;
    const char* path = std::getenv("BENCH_SYNC_COUNTER");
    const int fd = path == nullptr ? -1 : ::open(path, O_RDWR | O_CLOEXEC);
    if (fd < 0) return &nowhere;
    void* shared = ::mmap(nullptr, sizeof(Count), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    ::close(fd);
    return shared == MAP_FAILED ? &nowhere : static_cast<Count*>(shared);
}

int counted(const char* name, int fd) {
    static Count* const kCount = open_count();
    kCount->fetch_add(1, std::memory_order_relaxed);
    return reinterpret_cast<int (*)(int)>(::dlsym(RTLD_NEXT, name))(fd);
}

}  // namespace

extern "C" {

int fsync(int fd) {
    return counted("fsync", fd);
}

int fdatasync(int fd) {
    return counted("fdatasync", fd);
}

int syncfs(int fd) noexcept {
    return counted("syncfs", fd);
}

}  // extern "C"
