#include "server/net/ticket_keys.h"

#include <sys/stat.h>

#include <fstream>

#include "tests/server/net/tls_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace ticket_keys_test {

std::int64_t now_s = 1'800'000'000;

std::shared_ptr<TicketKeys> load_keys(const std::string& path) {
    static base::SystemRandom random;
    return std::make_shared<TicketKeys>(path, random, [] { return now_s; });
}

// A ticket's name and initialisation vector.
struct Ticket {
    unsigned char name[16];
    unsigned char iv[16];
};

struct Contexts {
    Contexts()
        : cipher(EVP_CIPHER_CTX_new()),
          hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr)),
          mac(EVP_MAC_CTX_new(hmac)) {}
    ~Contexts() {
        EVP_CIPHER_CTX_free(cipher);
        EVP_MAC_CTX_free(mac);
        EVP_MAC_free(hmac);
    }
    EVP_CIPHER_CTX* cipher;
    EVP_MAC* hmac;
    EVP_MAC_CTX* mac;
};

Ticket seal(TicketKeys& keys) {
    Ticket ticket{};
    Contexts contexts;
    REQUIRE(keys.seal(ticket.name, ticket.iv, contexts.cipher, contexts.mac) == 1);
    return ticket;
}

int open(TicketKeys& keys, const Ticket& ticket) {
    Contexts contexts;
    return keys.open(ticket.name, ticket.iv, contexts.cipher, contexts.mac);
}

SSL_SESSION* session_of(TlsServer& tls, const TlsClient::Settings& settings) {
    TlsClient client = tls.connect(settings);
    REQUIRE(tls.finish(client));
    tls.peer().socket->write("x");
    REQUIRE(run_until(tls.server.loop, [&] { return client.receive_some() == "x"; }));
    SSL_SESSION* session = SSL_get1_session(client.ssl());
    client.shut_down();  // OpenSSL does not resume a session that ended otherwise
    return session;
}

TEST_CASE("ticket keys are kept in a file of our own") {
    TemporaryFolder folder;
    std::string path = folder.file("below") + "/tls-tickets";
    Ticket ticket = seal(*load_keys(path));
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(open(*load_keys(path), ticket) == 1);
    CHECK(open(*load_keys(folder.file("other")), ticket) == 0);
}

TEST_CASE("ticket keys are replaced every day and open tickets for another") {
    TemporaryFolder folder;
    std::string path = folder.file("tls-tickets");
    auto keys = load_keys(path);
    Ticket first = seal(*keys);
    now_s += TicketKeys::kRotateAfterS + 1;
    Ticket second = seal(*keys);
    CHECK(open(*keys, second) == 1);
    CHECK(open(*keys, first) == 2);
    CHECK(open(*load_keys(path), first) == 2);
    now_s += TicketKeys::kRotateAfterS;
    CHECK(open(*keys, second) == 2);
    CHECK(open(*keys, first) == 0);
    CHECK(open(*load_keys(path), first) == 0);
    // Nobody came for a long time.
    now_s += 10 * TicketKeys::kRotateAfterS;
    CHECK(open(*keys, second) == 0);
}

TEST_CASE("a damaged file of ticket keys is no obstacle") {
    TemporaryFolder folder;
    std::string path = folder.file("tls-tickets");
    Ticket good = seal(*load_keys(path));
    std::ofstream(path, std::ios::app) << "1800000000 00 11 22\nnonsense\n\n";
    CHECK(open(*load_keys(path), good) == 1);
    // One that claims to be from the future.
    now_s -= 1'000;
    CHECK(open(*load_keys(path), good) == 0);
    now_s += 1'000;
    std::ofstream(path) << std::string(1'000, '\0');
    auto keys = load_keys(path);
    CHECK(open(*keys, seal(*keys)) == 1);
    // Nowhere to write: tickets still work until the end of the run.
    std::ofstream(folder.file("blocked")) << "a file";
    auto homeless = load_keys(folder.file("blocked") + "/tls-tickets");
    CHECK(open(*homeless, seal(*homeless)) == 1);
}

TEST_CASE("a session is resumed after a restart, on either version of TLS") {
    int version = GENERATE(TLS1_3_VERSION, TLS1_2_VERSION);
    TemporaryFolder folder;
    std::vector<TlsCertificate> certificates{make_certificate(folder, "one.test")};
    auto restart = [&](const std::string& path) {
        auto context = TlsContext::load(certificates, {"xmpp-client"}, load_keys(path));
        REQUIRE(context);
        return context.value();
    };
    TlsServer tls;
    tls.store.replace(restart(folder.file("tls-tickets")));
    TlsClient::Settings settings;
    settings.server_name = "one.test";
    settings.version = version;
    SSL_SESSION* session = session_of(tls, settings);
    settings.resume = session;

    tls.store.replace(restart(folder.file("tls-tickets")));
    TlsClient again = tls.connect(settings);
    REQUIRE(tls.finish(again));
    CHECK(SSL_session_reused(again.ssl()) == 1);
    const TlsFacts* facts = tls.peer().socket->tls();
    REQUIRE(facts != nullptr);
    CHECK(facts->exporter.size() == 32);
    CHECK_FALSE(facts->end_point.empty());

    // Other keys: a full handshake.
    tls.store.replace(restart(folder.file("others")));
    TlsClient stranger = tls.connect(settings);
    REQUIRE(tls.finish(stranger));
    CHECK(SSL_session_reused(stranger.ssl()) == 0);
    SSL_SESSION_free(session);
}

}  // namespace ticket_keys_test
