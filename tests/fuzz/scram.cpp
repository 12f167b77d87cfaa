// A SCRAM exchange with a client that sends arbitrary bytes: it must end in a challenge or a
// failure, never in success, and never in a crash. The input is a mode byte and the client's
// messages, one a line; "%N" in one stands for the nonce of the exchange, so that the fuzzer gets
// past that check.
#include "xmpp/sasl/scram.h"

#include <cstddef>
#include <cstdint>

#include "base/assert.h"
#include "xmpp/sasl/plain.h"
#include "xmpp/sasl/registry.h"

using namespace parlance::xmpp::sasl;
using parlance::base::SeededRandom;

namespace {

Context make_context(bool bindings, SeededRandom& random) {
    ChannelBindings channel =
        bindings ? ChannelBindings("exporter", "certificate") : ChannelBindings();
    Offer offer = make_offer(Policy({Hash::sha1, Hash::sha256}, true), channel, true);
    return Context("example.com", offer, channel, random, "secret", 1);
}

void run(Mechanism& mechanism, std::string_view messages, bool known) {
    const ScramKeys keys(Hash::sha256, 1, "salt", std::string(32, 's'), std::string(32, 'k'));
    std::string nonce;
    while (true) {
        std::size_t line_end = messages.find('\n');
        std::string message(messages.substr(0, line_end));
        if (std::size_t at = message.find("%N"); at != std::string::npos) {
            message.replace(at, 2, nonce);
        }
        Step step = mechanism.step(message);
        if (std::holds_alternative<NeedCredentials>(step)) {
            PARLANCE_ASSERT(!std::get<NeedCredentials>(step).username.empty());
            step = mechanism.credentials(known ? Credentials(keys) : Credentials());
            const std::string& first = std::get<Challenge>(step).data;
            nonce = first.substr(2, first.find(',') - 2);
        }
        PARLANCE_ASSERT(!std::holds_alternative<Success>(step));
        if (std::holds_alternative<NeedPasswordCheck>(step)) {
            step = mechanism.password_checked(Condition::not_authorized);
        }
        if (std::holds_alternative<Failure>(step)) return;
        if (line_end == std::string_view::npos) return;
        messages.remove_prefix(line_end + 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view messages(reinterpret_cast<const char*>(data + 1), size - 1);
    const unsigned mode = data[0];
    SeededRandom random(1);
    Context context = make_context((mode & 1) != 0, random);
    if ((mode & 2) != 0) {
        Plain plain(std::move(context));
        run(plain, messages, false);
    } else {
        Scram scram(Hash::sha256, (mode & 4) != 0, std::move(context), "server");
        run(scram, messages, (mode & 8) != 0);
    }
    return 0;
}
