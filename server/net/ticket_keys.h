// TicketKeys: what TLS session tickets are sealed with (RFC 5077 §4, RFC 8446 §4.6.1), so that a
// client resumes on whichever shard it meets and after a restart. The keys are in a file that only
// we may read; a new one is made every day, and the one before it still opens tickets, so that none
// is worth anything after two days. One for the process; any thread.
#pragma once

#include <openssl/evp.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/random.h"

namespace parlance::server::net {

class TicketKeys {
  public:
    static constexpr std::int64_t kRotateAfterS = 24 * 3'600;

    // Reads the keys of an earlier run from `path`, as far as there are any that make sense.
    // `now_s` tells seconds since 1970.
    TicketKeys(std::string path, base::Random& random, std::function<std::int64_t()> now_s);
    TicketKeys(const TicketKeys&) = delete;
    TicketKeys& operator=(const TicketKeys&) = delete;
    ~TicketKeys();

    // As OpenSSL's SSL_CTX_set_tlsext_ticket_key_evp_cb() wants it: fills `name` (16 bytes) and
    // `iv` and prepares the contexts for a new ticket; or prepares them for the ticket that came
    // with both. 0: cannot be opened; 2: can, and should be replaced; negative: an error.
    int seal(unsigned char* name, unsigned char* iv, EVP_CIPHER_CTX* cipher, EVP_MAC_CTX* mac);
    int open(const unsigned char* name, const unsigned char* iv, EVP_CIPHER_CTX* cipher,
             EVP_MAC_CTX* mac);

  private:
    struct Key {
        std::int64_t made_s = 0;
        std::string name;
        std::string cipher;
        std::string mac;
    };

    void read();
    // Makes a key if the newest has had its time; drops those that have had theirs.
    void rotate();
    bool write() const;

    std::string path_;
    base::Random& random_;
    std::function<std::int64_t()> now_s_;
    std::mutex mutex_;
    std::vector<Key> keys_;  // newest first
};

}  // namespace parlance::server::net
