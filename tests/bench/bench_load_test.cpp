// The generator's own parts: a wrong cut between stanzas or a wrong percentile would show up as a
// wrong figure for a server.
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <vector>

#include "comeback.h"
#include "connections.h"
#include "frame_scanner.h"
#include "latency.h"
#include "message_template.h"
#include "room_form.h"
#include "scram.h"
#include "session.h"
#include "sync_count.h"
#include "tls13.h"

using namespace parlance::bench;

TEST_CASE("accounts are at the one server, or at two in turn") {
    Client client(ScramHash::sha256, "secret");
    client.home.domain = "near.example";
    CHECK(client.home_of(1).domain == "near.example");
    client.other = Home{{}, "far.example"};
    CHECK(client.home_of(0).domain == "near.example");
    CHECK(client.home_of(1).domain == "far.example");
    CHECK(client.home_of(6).domain == "near.example");
}

TEST_CASE("connections count at the end that accepted them") {
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* name = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    REQUIRE(::bind(listener, name, size) == 0);
    REQUIRE(::listen(listener, 8) == 0);
    REQUIRE(::getsockname(listener, name, &size) == 0);
    CHECK(count_accepted(address) == 0);
    std::vector<int> callers;
    for (unsigned count = 1; count <= 3; ++count) {
        callers.push_back(::socket(AF_INET, SOCK_STREAM, 0));
        REQUIRE(::connect(callers.back(), name, size) == 0);
        CHECK(count_accepted(address) == count);
    }
    sockaddr_in elsewhere = address;
    elsewhere.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1);
    CHECK(count_accepted(elsewhere) == 0);
    for (const int caller : callers) ::close(caller);
    ::close(listener);
}

TEST_CASE("frames end where the stanza ends") {
    const std::string open =
        "<?xml version='1.0'?>\n<stream:stream id='a>b' xmlns='jabber:client'>";
    const std::string features = "<stream:features><a><b/></a>text</stream:features>";
    const std::string empty = "<presence from='x'/>";
    const std::string all = open + features + " \n" + empty + "</stream:stream>";

    CHECK(first_frame(all) == open.size());
    const std::string_view rest = std::string_view(all).substr(open.size());
    CHECK(first_frame(rest) == features.size());
    const std::string_view after = rest.substr(features.size());
    CHECK(first_frame(after) == empty.size() + 2);
    CHECK(frame_body(after.substr(0, empty.size() + 2)) == empty);
    CHECK(first_frame("</stream:stream>") == 16);

    SECTION("no prefix of a frame is a frame") {
        for (std::size_t size = 0; size < features.size(); ++size) {
            CHECK(first_frame(features.substr(0, size)) == 0);
        }
    }
}

TEST_CASE("attributes and text are found by whole names") {
    const std::string_view frame = "<iq xid='no' id=\"r'1\" type='result'><error type='x'/></iq>";
    CHECK(attribute(frame, "id") == "r'1");
    CHECK(attribute(frame, "type") == "result");
    CHECK(attribute(frame, "to").empty());
    CHECK(element_text("<m><bodyguard>no</bodyguard><body a='1'>yes</body></m>", "body") == "yes");
    CHECK(element_text("<success/>", "success").empty());
}

TEST_CASE("SCRAM-SHA-1 gives the proof of RFC 5802 section 5") {
    ScramKeys keys(ScramHash::sha1, "pencil");
    ScramExchange exchange(keys);
    CHECK(exchange.first("user", "fyko+d2lbbFgONRv9qkxdawL") ==
          "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
    CHECK(
        exchange.final("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096") ==
        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
    CHECK(exchange.verify("v=rmF9pqV8S7suAoZWja4dJRkFsKQ="));
    CHECK_FALSE(exchange.verify("v=rmF9pqV8S7suAoZWja4dJRkFsKA="));
}

TEST_CASE("SCRAM-SHA-256 gives the proof of RFC 7677 section 3") {
    ScramKeys keys(ScramHash::sha256, "pencil");
    ScramExchange exchange(keys);
    exchange.first("user", "rOprNGfwEbeRWgbNEkqO");
    CHECK(exchange.final("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                         "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096") ==
          "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
          "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    CHECK(exchange.verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
}

TEST_CASE("a challenge with another nonce is refused") {
    ScramKeys keys(ScramHash::sha256, "pencil");
    ScramExchange exchange(keys);
    exchange.first("user", "abc");
    CHECK_THROWS(exchange.final("r=xyz,s=QSXCR+Q6sek8bf92,i=4096"));
}

TEST_CASE("percentiles are exact") {
    Latency latency;
    CHECK(latency.percentile_ms(0.5) == 0);
    for (int i = 1000; i >= 1; --i) latency.add(i * 1'000'000LL);
    CHECK(latency.percentile_ms(0.5) == Approx(500));
    CHECK(latency.percentile_ms(0.99) == Approx(990));
    CHECK(latency.percentile_ms(0.999) == Approx(999));
    CHECK(latency.percentile_ms(1) == Approx(1000));
}

TEST_CASE("a message has the announced size and gives its stamp back") {
    MessageTemplate message("u1@bench.test");
    const std::string_view text = message.stamped(0x1234abcd);
    CHECK(text.size() == MessageTemplate::kSize);
    CHECK(first_frame(text) == text.size());
    CHECK(read_stamp(text) == 0x1234abcd);
    CHECK_FALSE(read_stamp("<message/>").has_value());
    CHECK_FALSE(read_stamp("<message>~12</message>").has_value());
}

TEST_CASE("a room is asked for what its form offers") {
    const auto form = [](std::initializer_list<std::string_view> names) {
        std::string text = "<iq type='result'><query><x xmlns='jabber:x:data' type='form'>";
        for (const std::string_view name : names) text.append("<field var='").append(name) += "'/>";
        return text + "</x></query></iq>";
    };
    const auto asks = [](const std::string& text, std::string_view name, std::string_view value) {
        const std::string field = "<field var='" + std::string(name) + "'><value>";
        return text.find(field + std::string(value) + "</value>") != std::string::npos;
    };
    RoomOptions options;
    options.archived = true;

    SECTION("logging is the archive where nothing else is") {
        const std::string offered = form({"muc#roomconfig_enablelogging", "muc#roomconfig_whois"});
        const std::string text = room_configuration(offered, options);
        CHECK(asks(text, "muc#roomconfig_enablelogging", "1"));
        CHECK(asks(text, "muc#roomconfig_whois", "moderators"));
        CHECK(text.find("presencebroadcast") == std::string::npos);
    }
    SECTION("and is left off beside another archive") {
        const std::string offered = form({"muc#roomconfig_enablelogging", "mam"});
        const std::string text = room_configuration(offered, options);
        CHECK(asks(text, "muc#roomconfig_enablelogging", "0"));
        CHECK(asks(text, "mam", "1"));
    }
    SECTION("quiet rooms") {
        const std::string offered = form({"muc#roomconfig_presencebroadcast"});
        options.archived = false;
        options.quiet = true;
        const std::string quiet = room_configuration(offered, options);
        CHECK(asks(quiet, "muc#roomconfig_presencebroadcast", "moderator"));
        CHECK(quiet.find("visitor") == std::string::npos);
        options.quiet = false;
        CHECK(room_configuration(offered, options).find("visitor") != std::string::npos);
    }
    SECTION("no archive where one is wanted") {
        CHECK_THROWS_AS(room_configuration(form({"muc#roomconfig_whois"}), options), SessionError);
    }
    CHECK(has_field("<field type='boolean' var=\"mam\">", "mam"));
    CHECK_FALSE(has_field("<field var='mamma'/>", "mam"));
}

TEST_CASE("a client comes back by its token and names its session") {
    Comeback comeback;
    read_sasl2_success(
        "<success xmlns='urn:xmpp:sasl:2'><additional-data>dj0=</additional-data>"
        "<bound xmlns='urn:xmpp:bind:0'><enabled xmlns='urn:xmpp:sm:3' id='s1' resume='true'/>"
        "</bound><token xmlns='urn:xmpp:fast:0' expiry='2030-01-01T00:00:00Z' "
        "token='secret-token:fast-Oeie4nai'/></success>",
        comeback);
    for (const char* frame : {"<presence/>", "<iq/>", "<message/>", "<r xmlns='urn:xmpp:sm:3'/>"}) {
        comeback.count(frame);
    }
    CHECK(comeback.acknowledgement() == "<a xmlns='urn:xmpp:sm:3' h='3'/>");
    // "u7", NUL and HMAC-SHA-256(token, "Initiator").
    CHECK(fast_resumption(7, comeback) ==
          "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='HT-SHA-256-NONE'><initial-response>"
          "dTcAsyCp49wATrexZWxJwDEF1NcbYArKEf0WkBIJmNnPZ1I=</initial-response>"
          "<user-agent id='00000000-0000-4000-8000-000000000007'/><fast xmlns='urn:xmpp:fast:0'/>"
          "<resume xmlns='urn:xmpp:sm:3' previd='s1' h='3'/></authenticate>");
    // HMAC-SHA-256(token, "Responder").
    const std::string proof = "CBdxJ0PL2UeXY46a09GpYB9XkWph0yVBzlZv1o0gF1E=";
    CHECK(fast_verify("<success><additional-data>" + proof + "</additional-data></success>",
                      comeback));
    CHECK_FALSE(
        fast_verify("<success><additional-data>dj0=</additional-data></success>", comeback));
    CHECK_FALSE(fast_verify("<success/>", comeback));

    CHECK_THROWS_AS(read_sasl2_success("<success xmlns='urn:xmpp:sasl:2'/>", comeback),
                    SessionError);
}

TEST_CASE("syncs are counted between start and stop") {
    const std::string path = "bench_load_test." + std::to_string(::getpid());
    const auto write = [&path](std::uint64_t count) {
        std::ofstream file(path, std::ios::binary);
        file.write(reinterpret_cast<const char*>(&count), sizeof count);
    };
    write(40);
    SyncCount count(path);
    count.start();
    write(47);
    count.stop();
    CHECK(count.calls() == 7);
    std::remove(path.c_str());
    CHECK_THROWS(count.start());
    CHECK_FALSE(SyncCount("").counts());
}

namespace {

// OpenSSL's server over memory BIOs, with a throw-away ECDSA certificate.
class OpenSslServer {
  public:
    explicit OpenSslServer(bool request_certificate) : context_(SSL_CTX_new(TLS_server_method())) {
        EVP_PKEY* key = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
        X509* certificate = X509_new();
        X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key);
        REQUIRE(X509_sign(certificate, key, EVP_sha256()) > 0);
        REQUIRE(SSL_CTX_use_certificate(context_, certificate) == 1);
        REQUIRE(SSL_CTX_use_PrivateKey(context_, key) == 1);
        X509_free(certificate);
        EVP_PKEY_free(key);
        if (request_certificate) SSL_CTX_set_verify(context_, SSL_VERIFY_PEER, nullptr);
        SSL_CTX_set_session_id_context(context_, reinterpret_cast<const unsigned char*>("bench"),
                                       5);
        accept();
    }
    ~OpenSslServer() {
        SSL_free(ssl_);
        SSL_CTX_free(context_);
    }

    // A new connection.
    void accept() {
        SSL_free(ssl_);
        ssl_ = SSL_new(context_);
        SSL_set_bio(ssl_, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        SSL_set_accept_state(ssl_);
    }
    SSL* ssl() { return ssl_; }
    void give(const std::string& bytes) {
        BIO_write(SSL_get_rbio(ssl_), bytes.data(), static_cast<int>(bytes.size()));
    }
    std::string take() {
        std::string bytes(BIO_ctrl_pending(SSL_get_wbio(ssl_)), '\0');
        if (!bytes.empty()) {
            BIO_read(SSL_get_wbio(ssl_), bytes.data(), static_cast<int>(bytes.size()));
        }
        return bytes;
    }

  private:
    SSL_CTX* context_;
    SSL* ssl_ = nullptr;
};

}  // namespace

TEST_CASE("the TLS client talks to OpenSSL") {
    const bool request_certificate = GENERATE(false, true);
    TlsContext context;
    Tls13 client(context);
    OpenSslServer server(request_certificate);
    server.give(client.hello("bench.test", true));
    SSL_do_handshake(server.ssl());

    // In two pieces, cut inside a record.
    const std::string flight = server.take();
    std::string records = flight.substr(0, flight.size() / 2);
    std::string reply;
    REQUIRE(client.handshake(records, reply) == Tls13::Result::incomplete);
    records += flight.substr(flight.size() / 2);
    REQUIRE(client.handshake(records, reply) == Tls13::Result::done);
    CHECK(records.empty());
    server.give(reply);
    REQUIRE(SSL_do_handshake(server.ssl()) == 1);
    CHECK(SSL_get_servername(server.ssl(), TLSEXT_NAMETYPE_host_name) == std::string("bench.test"));

    const std::string said(40'000, 'x');
    std::string sealed;
    client.seal(said, sealed);
    server.give(sealed);
    std::string heard(said.size(), '\0');
    std::size_t got = 0;
    while (got < heard.size()) {
        std::size_t size = 0;
        REQUIRE(SSL_read_ex(server.ssl(), heard.data() + got, heard.size() - got, &size) == 1);
        got += size;
    }
    CHECK(heard == said);

    REQUIRE(SSL_write(server.ssl(), "<a/>", 4) == 4);
    REQUIRE(SSL_write(server.ssl(), "<b/>", 4) == 4);
    std::string answer = server.take();  // session tickets come first
    std::string plain(answer.size(), '\0');
    std::size_t used = 0;
    std::size_t size = 0;
    REQUIRE(client.open(answer, plain.data(), used, size) == Tls13::Result::done);
    CHECK(used == answer.size());
    CHECK(plain.substr(0, size) == "<a/><b/>");

    SECTION("a changed record is refused") {
        REQUIRE(SSL_write(server.ssl(), "<c/>", 4) == 4);
        answer = server.take();
        answer.back() = static_cast<char>(answer.back() ^ 1);
        CHECK(client.open(answer, plain.data(), used, size) == Tls13::Result::closed);
    }
    SECTION("close_notify arrives") {
        sealed.clear();
        client.seal_close_notify(sealed);
        server.give(sealed);
        char byte = 0;
        CHECK(SSL_read(server.ssl(), &byte, 1) == 0);
        CHECK(SSL_get_error(server.ssl(), 0) == SSL_ERROR_ZERO_RETURN);
    }
}

namespace {

// A whole handshake; whether it succeeded at both ends.
bool shake_hands(OpenSslServer& server, Tls13& client, const TlsTicket* ticket) {
    server.give(client.hello("bench.test", false, ticket));
    SSL_do_handshake(server.ssl());
    std::string records = server.take();
    std::string reply;
    if (client.handshake(records, reply) != Tls13::Result::done) return false;
    server.give(reply);
    return SSL_do_handshake(server.ssl()) == 1;
}

// Whether what the server says arrives, and the tickets before it.
bool hears(OpenSslServer& server, Tls13& client) {
    SSL_write(server.ssl(), "<a/>", 4);
    const std::string answer = server.take();
    std::string plain(answer.size(), '\0');
    std::size_t used = 0;
    std::size_t size = 0;
    return client.open(answer, plain.data(), used, size) == Tls13::Result::done &&
           plain.substr(0, size) == "<a/>";
}

}  // namespace

TEST_CASE("the TLS client comes back with a ticket") {
    TlsContext context;
    OpenSslServer server(false);
    TlsTicket ticket;
    Tls13 first(context);
    first.keep_ticket(ticket);
    REQUIRE(shake_hands(server, first, nullptr));
    CHECK_FALSE(first.resumed());
    REQUIRE(hears(server, first));
    REQUIRE_FALSE(ticket.identity.empty());

    server.accept();
    SECTION("and is let in without a certificate, and gets another") {
        const std::string used = ticket.identity;
        Tls13 second(context);
        second.keep_ticket(ticket);
        const TlsTicket offered = ticket;
        REQUIRE(shake_hands(server, second, &offered));
        CHECK(second.resumed());
        CHECK(SSL_session_reused(server.ssl()) == 1);
        CHECK(hears(server, second));
        CHECK(ticket.identity != used);
    }
    SECTION("that the server does not know: a full handshake") {
        ticket.identity[0] = static_cast<char>(ticket.identity[0] ^ 1);
        Tls13 second(context);
        REQUIRE(shake_hands(server, second, &ticket));
        CHECK_FALSE(second.resumed());
        CHECK(SSL_session_reused(server.ssl()) == 0);
        CHECK(hears(server, second));
    }
    SECTION("whose key it does not have: refused") {
        ticket.key[0] ^= 1;
        Tls13 second(context);
        CHECK_FALSE(shake_hands(server, second, &ticket));
    }
}
