// One non-blocking TCP connection, optionally under TLS 1.3. Owned by a Session, used by the loop's
// thread only. Reads and writes never block.
#pragma once

#include <netinet/in.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "tls13.h"

namespace parlance::bench {

enum class Io { done, would_block, closed };

class Transport {
  public:
    Transport() = default;
    ~Transport() { close(); }
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    int fd() const { return fd_; }
    // Starts connecting; false (with errno) when no socket can be had.
    bool connect(const sockaddr_in& server);
    // Whether the connect that was waited for succeeded.
    bool connected() const;

    // Sends the first flight of a handshake, with a ticket if there is one; closed when the socket
    // does not take it. Tickets that come are written to `kept`.
    Io start_tls(TlsContext& context, const std::string& host, bool alpn,
                 const TlsTicket* offered = nullptr, TlsTicket* kept = nullptr);
    // done once the handshake is complete; until then call again when the socket is readable.
    Io handshake();
    bool tls_resumed() const { return tls_ && tls_->resumed(); }
    // What protects the connection.
    std::string_view cipher() const { return tls_ ? "TLSv1.3 TLS_AES_256_GCM_SHA384" : "none"; }

    // `size` receives the bytes moved when the result is done.
    Io read(char* buffer, std::size_t capacity, std::size_t& size);
    Io write(std::string_view bytes, std::size_t& size);
    // Whether bytes that write() has taken still wait for room in the socket; call write() with
    // nothing when there is.
    bool has_backlog() const { return !backlog_.empty(); }

    // Sends close_notify where TLS is on.
    void shut_down();
    void close();

  private:
    Io receive(char* buffer, std::size_t capacity, std::size_t& size) const;
    Io transmit(std::string_view bytes, std::size_t& size) const;
    Io send_backlog();
    Io read_tls(char* buffer, std::size_t capacity, std::size_t& size);

    int fd_ = -1;
    std::unique_ptr<Tls13> tls_;
    std::string records_;  // an incomplete record
    std::string backlog_;  // sealed, but not yet sent
};

}  // namespace parlance::bench
