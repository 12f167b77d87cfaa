// Stanzas as clients send them in the stories, and what becomes of them at the hands of somebody
// who wants to see the server stumble: attributes and children that are missing, doubled, strange,
// too long, or those of another stanza. Always XML that a parser takes. One thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "xmpp/element.h"

namespace parlance::sim {

// Messages, presence and iqs out of the statements NAME sends: of all stories in the folder, in an
// order that does not depend on the machine.
std::vector<xmpp::Document> stanzas_of_stories(const std::string& folder);

class Mutator {
  public:
    // `others` lends parts; addresses are drawn from `addresses`. Both live longer.
    Mutator(base::SeededRandom& random, const std::vector<xmpp::Document>& others,
            const std::vector<std::string>& addresses)
        : random_(random), others_(others), addresses_(addresses) {}

    // A copy with up to a few faults, to one of the addresses in most cases.
    xmpp::Document mutated(const xmpp::Document& stanza);

  private:
    bool chance(std::size_t one_in) { return random_.below(one_in) == 0; }
    std::string strange_value();
    const xmpp::Element& any_element();
    void copy_attributes(const xmpp::Element& from, xmpp::Element& to);
    void copy_children(const xmpp::Element& from, xmpp::Element& to, std::size_t depth);
    void copy_child(const xmpp::Element& child, xmpp::Element& to, std::size_t depth);

    base::SeededRandom& random_;
    const std::vector<xmpp::Document>& others_;
    const std::vector<std::string>& addresses_;
    std::size_t faults_ = 0;  // that may still be made
};

}  // namespace parlance::sim
