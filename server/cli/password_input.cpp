#include "server/cli/password_input.h"

#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <optional>

namespace parlance::server::cli {

namespace {

// Far above what SASLprep takes; keeps `cat /dev/zero |` from eating memory.
constexpr std::size_t kMaxLine = 65'536;

// The first line without its end; nullopt at end of input, on error, or when it is too long.
std::optional<std::string> read_line() {
    std::string line;
    char c = 0;
    while (line.size() < kMaxLine) {
        ssize_t n = ::read(STDIN_FILENO, &c, 1);  // unbuffered: nothing beyond the line is taken
        if (n < 0 || (n == 0 && line.empty())) return std::nullopt;
        if (n == 0 || c == '\n') {
            if (line.ends_with('\r')) line.pop_back();
            return line;
        }
        line += c;
    }
    return std::nullopt;
}

// No echo while it lives. Signals that would end the process are held back until the terminal is
// as it was, and then take effect.
class SilentTerminal {
  public:
    SilentTerminal() {
        sigset_t ends;
        sigemptyset(&ends);
        for (int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&ends, number);
        ::sigprocmask(SIG_BLOCK, &ends, &mask_);
        ::tcgetattr(STDIN_FILENO, &before_);
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        // Ctrl-C then ends the line and arrives as an ordinary character: see interrupted().
        silent.c_lflag &= ~static_cast<tcflag_t>(ISIG);
        silent.c_cc[VEOL] = kCtrlC;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        ::sigprocmask(SIG_SETMASK, &mask_, nullptr);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    static bool interrupted(const std::string& line) {
        return line.find(static_cast<char>(kCtrlC)) != std::string::npos;
    }

  private:
    static constexpr cc_t kCtrlC = 3;
    termios before_{};
    sigset_t mask_{};
};

std::optional<std::string> ask(std::string_view prompt, bool aloud = false) {
    std::fwrite(prompt.data(), 1, prompt.size(), stderr);
    std::string line;
    {
        std::optional<SilentTerminal> silent;
        if (!aloud) silent.emplace();
        char c = 0;
        while (line.size() < kMaxLine) {
            if (::read(STDIN_FILENO, &c, 1) != 1) return std::nullopt;
            line += c;
            if (c == '\n' || SilentTerminal::interrupted(line)) break;
        }
    }
    if (!aloud) std::fputc('\n', stderr);
    if (SilentTerminal::interrupted(line) || !line.ends_with('\n')) return std::nullopt;
    line.pop_back();
    return line;
}

}  // namespace

base::Result<std::string, std::string> read_password() {
    if (::isatty(STDIN_FILENO) == 0) {
        std::optional<std::string> line = read_line();
        if (line) return *std::move(line);
        return base::Failure(std::string("no password on standard input"));
    }
    std::optional<std::string> first = ask("Password: ");
    std::optional<std::string> second = first ? ask("The same again: ") : std::nullopt;
    if (!second) return base::Failure(std::string("no password given"));
    if (*first != *second) return base::Failure(std::string("the two passwords differ"));
    return *std::move(first);
}

base::Result<std::string, std::string> ask_for(std::string_view what, bool secret) {
    const bool terminal = ::isatty(STDIN_FILENO) != 0;
    if (!terminal && !secret) return base::Failure(std::string(what) + " is missing");
    std::optional<std::string> line =
        terminal ? ask(std::string(what) + ": ", !secret) : read_line();
    if (line) return *std::move(line);
    return base::Failure(std::string(what) + " is missing");
}

}  // namespace parlance::server::cli
