#include "server/net/resolver.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <optional>

#include "tests/server/net/tls_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;
using namespace std::string_literals;

namespace resolver_test {

using Status = DnsAnswer::Status;

std::string wire_number(std::size_t value) {
    return {static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
}

std::string wire_name(const std::string& name) {
    std::string wire;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find('.', at), name.size());
        wire += static_cast<char>(end - at);
        wire += name.substr(at, end - at);
        at = end + 1;
    }
    return wire + '\0';
}

// A resolver that says what a test tells it to. It is asked between the turns of the loop.
class DnsServer {
  public:
    struct Question {
        std::string name;  // with a final dot
        int type = 0;
    };
    struct Reply {
        bool silent = false;
        int rcode = 0;
        std::vector<std::string> records;  // data of the type that was asked for
        std::string alias;                 // whose they are, if not the name's
    };
    using Script = std::function<Reply(const Question&)>;

    explicit DnsServer(Script script)
        : fd_(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)),
          script_(std::move(script)) {
        const Address any = loopback();
        REQUIRE(::bind(fd_, any.raw(), any.length()) == 0);
    }
    DnsServer(const DnsServer&) = delete;
    ~DnsServer() { ::close(fd_); }

    Address address() const {
        sockaddr_storage storage = {};
        socklen_t length = sizeof storage;
        ::getsockname(fd_, reinterpret_cast<sockaddr*>(&storage), &length);
        return Address::from(reinterpret_cast<sockaddr&>(storage));
    }
    void serve() {
        for (;;) {
            char packet[4096];
            sockaddr_storage from = {};
            socklen_t length = sizeof from;
            ssize_t size = ::recvfrom(fd_, packet, sizeof packet, 0,
                                      reinterpret_cast<sockaddr*>(&from), &length);
            if (size <= 0) return;
            std::string reply = answer(std::string(packet, static_cast<std::size_t>(size)));
            if (reply.empty()) continue;
            ::sendto(fd_, reply.data(), reply.size(), 0, reinterpret_cast<sockaddr*>(&from),
                     length);
        }
    }

    std::vector<Question> asked;

  private:
    std::string answer(const std::string& packet) {
        constexpr std::size_t kHeader = 12;
        Question question;
        std::size_t at = kHeader;
        while (packet[at] != 0) {
            const auto size = static_cast<std::size_t>(packet[at]);
            question.name += packet.substr(at + 1, size) + '.';
            at += 1 + size;
        }
        question.type = packet[at + 2];
        asked.push_back(question);
        const Reply reply = script_(question);
        if (reply.silent) return {};
        const std::string name = packet.substr(kHeader, at + 1 - kHeader);
        const std::string type = packet.substr(at + 1, 2);
        const std::string tail = "\0\x01\0\0\0\x3c"s;  // class, time to live
        std::string body = name + packet.substr(at + 1, 4);
        std::size_t count = reply.records.size();
        const std::string owner = reply.alias.empty() ? name : wire_name(reply.alias);
        if (!reply.alias.empty()) {
            ++count;
            body += name + "\0\x05"s + tail + wire_number(owner.size()) + owner;
        }
        for (const std::string& data : reply.records) {
            body += owner + type + tail + wire_number(data.size()) + data;
        }
        // QR, RD, RA; no EDNS.
        const std::string flags = {'\x81', static_cast<char>(0x80 | reply.rcode)};
        return packet.substr(0, 2) + flags + "\0\x01"s + wire_number(count) + "\0\0\0\0"s + body;
    }

    int fd_;
    Script script_;
};

DnsServer::Reply records(std::vector<std::string> data) {
    DnsServer::Reply reply;
    reply.records = std::move(data);
    return reply;
}

DnsServer::Reply error(int rcode) {
    DnsServer::Reply reply;
    reply.rcode = rcode;
    return reply;
}

DnsServer::Reply silence() {
    DnsServer::Reply reply;
    reply.silent = true;
    return reply;
}

class Fixture {
  public:
    explicit Fixture(DnsServer::Script script, const std::string& anchors = "",
                     std::int64_t timeout_us = 0)
        : dns(std::move(script)) {
        ResolverOptions options;
        options.forwarders = {dns.address()};
        options.trust_anchors = anchors;
        if (timeout_us > 0) options.timeout_us = timeout_us;
        auto opened = Resolver::open(loop, options);
        REQUIRE(opened);
        resolver = std::move(*opened);
    }
    void ask(const std::string& name, RecordType type) {
        resolver->resolve(name, type,
                          [this](DnsAnswer answer) { answers.push_back(std::move(answer)); });
    }
    // The answers to all questions so far.
    bool wait(std::size_t count) {
        return run_until(
            loop,
            [&] {
                dns.serve();
                return answers.size() >= count;
            },
            30'000);
    }
    DnsAnswer answer(const std::string& name, RecordType type) {
        ask(name, type);
        CHECK(answers.empty());
        REQUIRE(wait(1));
        CHECK(resolver->open_questions() == 0);
        return answers.front();
    }

    DnsServer dns;
    UvLoop loop;
    std::unique_ptr<Resolver> resolver;
    std::vector<DnsAnswer> answers;
};

TEST_CASE("records are found") {
    const std::string first = "\0\x05\0\0\x14\x95"s + wire_name("xmpp.example.org");
    const std::string second = "\0\x0a\0\0\x14\x96"s + wire_name("other.example.org");
    Fixture fixture([&](const DnsServer::Question&) { return records({first, second}); });
    const DnsAnswer answer = fixture.answer("_xmpp-server._tcp.example.org", RecordType::srv);
    CHECK(answer.status == Status::found);
    CHECK_FALSE(answer.secure);
    CHECK(answer.why.empty());
    REQUIRE(answer.records.size() == 2);
    CHECK(std::is_permutation(answer.records.begin(), answer.records.end(),
                              std::vector<std::string>{first, second}.begin()));
    REQUIRE_FALSE(fixture.dns.asked.empty());
    CHECK(fixture.dns.asked[0].name == "_xmpp-server._tcp.example.org.");
    CHECK(fixture.dns.asked[0].type == 33);
}

TEST_CASE("names on closed networks are asked for as well") {
    const std::string name = GENERATE("one.test", "test", "one.example", "one.localhost",
                                      "one.invalid", "one.local", "one.home.arpa", "one.internal");
    CAPTURE(name);
    Fixture fixture([](const DnsServer::Question&) { return records({"\x7f\0\x29\x01"s}); });
    const DnsAnswer answer = fixture.answer(name, RecordType::a);
    CHECK(answer.status == Status::found);
    CHECK(answer.records == std::vector<std::string>{"\x7f\0\x29\x01"s});
}

TEST_CASE("an alias is followed") {
    Fixture fixture([](const DnsServer::Question& question) {
        DnsServer::Reply reply = records({std::string(15, '\0') + '\1'});
        if (question.name == "one.example.") reply.alias = "two.example";
        return reply;
    });
    const DnsAnswer answer = fixture.answer("one.example", RecordType::aaaa);
    CHECK(answer.status == Status::found);
    CHECK(answer.records == std::vector<std::string>{std::string(15, '\0') + '\1'});
}

TEST_CASE("what is not there") {
    SECTION("the name exists, with other types only") {
        Fixture fixture([](const DnsServer::Question&) { return records({}); });
        const DnsAnswer answer = fixture.answer("one.example", RecordType::srv);
        CHECK(answer.status == Status::no_data);
        CHECK(answer.records.empty());
    }
    SECTION("the name does not exist") {
        Fixture fixture([](const DnsServer::Question&) { return error(3); });
        CHECK(fixture.answer("one.example", RecordType::srv).status == Status::no_domain);
    }
}

TEST_CASE("a resolver that cannot tell") {
    const int rcode = GENERATE(2, 5, 4);
    CAPTURE(rcode);
    Fixture fixture([&](const DnsServer::Question&) { return error(rcode); });
    const DnsAnswer answer = fixture.answer("one.example", RecordType::srv);
    CHECK(answer.status == Status::failed);
    CHECK(answer.why.find("SERVFAIL") != std::string::npos);
}

TEST_CASE("a resolver that answers nonsense") {
    const std::string data = GENERATE(as<std::string>(), "\0\0\0\0\0\0\x3f"s + "short"s, "\0"s);
    Fixture fixture([&](const DnsServer::Question&) { return records({data}); });
    const DnsAnswer answer = fixture.answer("one.example", RecordType::srv);
    // Whoever keeps the nonsense is told nothing that parse_srv() would take for a record.
    if (answer.status == Status::found) {
        for (const std::string& record : answer.records) CHECK_FALSE(parse_srv(record));
    } else {
        CHECK(answer.status == Status::failed);
    }
}

TEST_CASE("a silent resolver is given up") {
    Fixture fixture([](const DnsServer::Question&) { return silence(); }, "", base::kSecondUs / 10);
    const DnsAnswer answer = fixture.answer("one.example", RecordType::srv);
    CHECK(answer.status == Status::failed);
    CHECK(answer.why == "the DNS is silent");
    CHECK_FALSE(fixture.dns.asked.empty());
}

TEST_CASE("what is no name is not asked for") {
    Fixture fixture([](const DnsServer::Question&) { return records({}); });
    const std::string name =
        GENERATE(as<std::string>(), "", ".", "one..test", "one.test.", "a\\.b.test", "one .test",
                 "one\0.test"s, "\xc3\xa9.test", std::string(64, 'a') + ".test",
                 std::string(127, 'a') + '.' + std::string(127, 'b'));
    CAPTURE(name);
    const DnsAnswer answer = fixture.answer(name, RecordType::a);
    CHECK(answer.status == Status::failed);
    CHECK(answer.why == "not a name of the DNS");
    CHECK(fixture.dns.asked.empty());
}

TEST_CASE("many questions at once, each gets its own answer") {
    Fixture fixture([](const DnsServer::Question& question) {
        const int number = std::stoi(question.name.substr(1));
        return records({"\x7f\0\0"s + static_cast<char>(number)});
    });
    constexpr int kCount = 200;
    std::vector<std::string> seen(kCount);
    int answered = 0;
    for (int i = 0; i < kCount; ++i) {
        fixture.resolver->resolve("n" + std::to_string(i) + ".test", RecordType::a,
                                  [&, i](const DnsAnswer& answer) {
                                      ++answered;
                                      if (answer.records.size() != 1) return;
                                      seen[static_cast<std::size_t>(i)] = answer.records[0];
                                  });
    }
    REQUIRE(run_until(
        fixture.loop,
        [&] {
            fixture.dns.serve();
            return answered == kCount;
        },
        30'000));
    for (int i = 0; i < kCount; ++i) {
        CHECK(seen[static_cast<std::size_t>(i)] == "\x7f\0\0"s + static_cast<char>(i));
    }
}

TEST_CASE("an answer without the signatures that there must be is forged") {
    TemporaryFolder folder;
    const std::string anchors = folder.file("anchors");
    std::ofstream(anchors) << ". IN DS 20326 8 2 "
                              "E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D\n";
    Fixture fixture([](const DnsServer::Question&) { return records({"\x7f\0\x29\x01"s}); },
                    anchors);
    const DnsAnswer answer = fixture.answer("one.example", RecordType::a);
    CHECK(answer.status == Status::failed);
    CHECK_FALSE(answer.secure);
    CHECK(answer.why.rfind("the answer is forged (DNSSEC): ", 0) == 0);
    CHECK(answer.records.empty());
}

TEST_CASE("anchors that cannot be read are an error") {
    UvLoop loop;
    TemporaryFolder folder;
    DnsServer dns([](const DnsServer::Question&) { return silence(); });
    ResolverOptions options;
    options.forwarders = {dns.address()};
    options.trust_anchors = folder.file("nothing");
    auto opened = Resolver::open(loop, options);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().find(options.trust_anchors) != std::string::npos);
}

TEST_CASE("all questions are given up at once, each hears of it once") {
    Fixture fixture([](const DnsServer::Question&) { return silence(); });
    fixture.ask("one.test", RecordType::a);
    fixture.ask("two.test", RecordType::a);
    run_until(fixture.loop, [&] {
        fixture.dns.serve();
        return fixture.dns.asked.size() >= 2;
    });
    fixture.resolver->give_up("the server is stopping");
    CHECK(fixture.answers.empty());
    CHECK(fixture.resolver->open_questions() == 0);
    REQUIRE(fixture.wait(2));
    CHECK(fixture.answers[0].why == "the server is stopping");
    CHECK(fixture.answers[1].status == Status::failed);
    run_for(fixture.loop, 5);
    CHECK(fixture.answers.size() == 2);
}

TEST_CASE("nobody hears of questions whose resolver is gone") {
    Fixture fixture([](const DnsServer::Question&) { return silence(); }, "",
                    base::kSecondUs / 100);
    fixture.ask("one.test", RecordType::a);
    fixture.resolver.reset();
    run_for(fixture.loop, 30);
    CHECK(fixture.answers.empty());
}

TEST_CASE("the system's resolvers and hosts, without a forwarder") {
    UvLoop loop;
    auto opened = Resolver::open(loop, {});
    REQUIRE(opened);
    bool answered = false;
    DnsAnswer answer;
    // RFC 6761 §6.3: known without asking.
    (*opened)->resolve("localhost", RecordType::a, [&](DnsAnswer given) {
        answer = std::move(given);
        answered = true;
    });
    REQUIRE(run_until(loop, [&] { return answered; }));
    REQUIRE(answer.status == Status::found);
    CHECK(parse_address(answer.records[0]) == "127.0.0.1");
}

}  // namespace resolver_test
