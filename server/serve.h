// The running server: shards, listeners, signals. Called once, by main, on the main thread.
#pragma once

#include <string>

#include "server/config.h"

namespace parlance::server {

// What serve() returns when an administrator wants the program started anew.
inline constexpr int kServeAgain = 3;

// Runs until SIGTERM or SIGINT has drained it; returns the exit status (0 after a clean stop, 1
// when it could not start, with the reason logged). `config_path` is read again on SIGHUP. May be
// called before any thread exists, only once per process.
int serve(Config config, std::string config_path);

}  // namespace parlance::server
