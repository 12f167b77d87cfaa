// What a peer may send after a TLS handshake, in records that are well protected, for the keys are
// known here, and in bytes that are not. The data that comes out is the data that went in, what the
// server answers can be read by its peer, and nothing crashes.
//
// The input is a list of operations: a byte (see Operation), the low bit of whose upper half cuts
// the delivery in two, a size of two bytes, and as many bytes as that says.
#include "server/net/tls13_records.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "tests/server/net/sealed_record.h"

using namespace parlance::server::net;

namespace {

enum class Operation { raw, record, data, key_update, answer };
constexpr unsigned kOperations = 5;

constexpr unsigned char kApplicationData = 23;
constexpr unsigned char kHandshake = 22;

class Peers {
  public:
    explicit Peers(Tls13Suite suite) : suite_(suite) {
        Tls13Secret up{};
        Tls13Secret down{};
        up.fill(1);
        down.fill(2);
        server_ = Tls13Records::begin(crypto_, {suite, up, down});
        client_ = Tls13Records::begin(crypto_, {suite, down, up});
        keys_.secret = up;
        PARLANCE_ASSERT(server_ && client_ && crypto_.derive(suite, keys_));
    }

    void apply(Operation operation, std::string_view bytes, bool cut) {
        switch (operation) {
            case Operation::raw:
                // May begin a record: from here on nothing can be foretold.
                wild_ = wild_ || !bytes.empty();
                return deliver(bytes, cut);
            case Operation::record:
                wild_ = true;  // may be a KeyUpdate, or a fragment of one
                return deliver(seal(bytes), cut);
            case Operation::data:
                bytes = bytes.substr(0, Tls13Records::kMostPlain - 1);
                sent_ += bytes;
                return deliver(seal(bytes, kApplicationData), cut);
            case Operation::key_update: {
                bool requested = !bytes.empty() && (bytes[0] & 1) != 0;
                std::string update("\x18\0\0\1", 4);
                update += static_cast<char>(requested ? 1 : 0);
                deliver(seal(update, kHandshake), cut);
                PARLANCE_ASSERT(crypto_.advance(suite_, keys_));
                sequence_ = 0;
                return;
            }
            case Operation::answer:
                if (server_->write(crypto_, bytes, to_client_)) answered_ += bytes;
                return;
        }
    }

    // The client reads everything that the server has said.
    void check() {
        TlsStatus end = read(*client_, to_client_, returned_, ignored_);
        PARLANCE_ASSERT(returned_ == answered_);
        // The alert, unless it was the peer's own alert or a close_notify that ended it.
        bool told =
            status_ != TlsStatus::failed || server_->reason().rfind("alert from the peer", 0) == 0;
        PARLANCE_ASSERT(end == (told ? TlsStatus::want_input : TlsStatus::failed));
        PARLANCE_ASSERT((status_ == TlsStatus::failed) == !server_->reason().empty());
        if (wild_) return;
        PARLANCE_ASSERT(sent_.compare(0, received_.size(), received_) == 0);
        // Without garbage only a flood of records without data is an error.
        if (status_ == TlsStatus::want_input) PARLANCE_ASSERT(sent_ == received_);
        if (status_ == TlsStatus::failed) {
            PARLANCE_ASSERT(server_->reason() == "too many records without data");
        }
    }

  private:
    std::string seal(std::string_view content, unsigned char type) {
        return seal(std::string(content) + static_cast<char>(type));
    }
    std::string seal(std::string_view inner) {
        return test::sealed_record(crypto_, suite_, keys_, sequence_++, inner);
    }
    void deliver(std::string_view bytes, bool cut) {
        std::size_t first = cut ? bytes.size() / 2 : bytes.size();
        status_ = read(*server_, bytes.substr(0, first), received_, to_client_);
        status_ = read(*server_, bytes.substr(first), received_, to_client_);
    }
    TlsStatus read(Tls13Records& records, std::string_view bytes, std::string& plain_out,
                   std::string& out) {
        // A copy of just that size: an access behind it is seen.
        std::vector<char> copy(bytes.begin(), bytes.end());
        std::span<const char> in(copy);
        for (;;) {
            std::span<char> plain(room_);
            TlsStatus status = records.read(crypto_, in, plain, out);
            PARLANCE_ASSERT(plain.empty() == (status != TlsStatus::done));
            if (status != TlsStatus::done) {
                PARLANCE_ASSERT(in.empty() || status != TlsStatus::want_input);
                return status;
            }
            plain_out.append(plain.data(), plain.size());
        }
    }

    Tls13Suite suite_;
    Tls13Crypto crypto_;
    std::unique_ptr<Tls13Records> server_;
    std::unique_ptr<Tls13Records> client_;
    Tls13Keys keys_;
    std::uint64_t sequence_ = 0;
    std::string sent_;
    std::string received_;
    std::string to_client_;
    std::string answered_;
    std::string returned_;
    std::string ignored_;
    TlsStatus status_ = TlsStatus::want_input;
    bool wild_ = false;
    std::vector<char> room_ = std::vector<char>(Tls13Records::kMostPlain);
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    if (input.empty()) return 0;
    Peers peers(static_cast<Tls13Suite>(data[0] % 3));
    input.remove_prefix(1);
    while (input.size() >= 3) {
        auto octet = [&](std::size_t i) {
            return static_cast<unsigned>(static_cast<unsigned char>(input[i]));
        };
        auto operation = static_cast<Operation>((octet(0) & 0xf) % kOperations);
        bool cut = (octet(0) & 0x10) != 0;
        std::size_t length = octet(1) << 8 | octet(2);
        input.remove_prefix(3);
        std::string_view bytes = input.substr(0, length);
        input.remove_prefix(bytes.size());
        // A record's length has 16 bits.
        peers.apply(operation, bytes.substr(0, 0xffff - Tls13Crypto::kTagSize), cut);
    }
    peers.check();
    return 0;
}
