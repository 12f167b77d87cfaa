// Operations: what administrators may do to the process as a whole. The server implements it; all
// functions are called on the first shard's thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/log.h"
#include "server/tls_files.h"

namespace parlance::server {

class Operations {
  public:
    virtual ~Operations() = default;
    // Begins to stop after the delay: streams are told, writes become durable. `again`: the program
    // is started anew afterwards, in the same process, so that whoever watches over it notices
    // nothing. Takes the place of what was planned before.
    virtual void shut_down(bool again, std::int64_t delay_us) = 0;
    // What was planned does not happen; false if nothing was.
    virtual bool call_off() = 0;
    // Reads the certificates again, of the files that it has been told of before. Empty, or why
    // nothing was changed.
    virtual std::string reload_certificates() = 0;
    // Those that are shown at present.
    virtual std::vector<ShownCertificate> certificates() const = 0;
    // Until the next reload.
    virtual void set_log_level(base::log::Level level) = 0;
};

}  // namespace parlance::server
