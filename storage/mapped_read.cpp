#include "storage/mapped_read.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <mutex>

#include "base/assert.h"

namespace parlance::storage {

namespace {

// Written by the handler, which runs on the thread that has read: SIGBUS is synchronous.
thread_local volatile sig_atomic_t inside_read = 0;
thread_local volatile sig_atomic_t zeros_were_read = 0;
std::uintptr_t page_size = 0;  // set before the handler is installed

bool replaced_by_zeros(void* address) {
    const int before = errno;
    const std::uintptr_t page = reinterpret_cast<std::uintptr_t>(address) & ~(page_size - 1);
    void* zeros = ::mmap(reinterpret_cast<void*>(page), page_size, PROT_READ,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    errno = before;
    return zeros != MAP_FAILED;
}

void on_bus_error(int, siginfo_t* what, void*) {
    const bool of_a_file = what->si_code == BUS_ADRERR || what->si_code == BUS_MCEERR_AR;
    if (inside_read != 0 && of_a_file && replaced_by_zeros(what->si_addr)) {
        zeros_were_read = 1;
        return;
    }
    // Comes again at once, and finds nobody.
    ::signal(SIGBUS, SIG_DFL);
}

void take_bus_errors() {
    page_size = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    struct sigaction action {};
    action.sa_sigaction = on_bus_error;
    action.sa_flags = SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    PARLANCE_ASSERT(::sigaction(SIGBUS, &action, nullptr) == 0);
}

}  // namespace

MappedRead::MappedRead() {
    static std::once_flag once;
    std::call_once(once, take_bus_errors);
    PARLANCE_ASSERT(inside_read == 0);
    zeros_were_read = 0;
    inside_read = 1;
}

MappedRead::~MappedRead() {
    inside_read = 0;
}

bool MappedRead::failed() const {
    return zeros_were_read != 0;
}

}  // namespace parlance::storage
