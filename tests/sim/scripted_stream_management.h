// What a scripted other server does of XEP-0198: it counts what it has handled of each stream,
// whatever connections that has had.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "tests/sim/scripted_server.h"
#include "xmpp/namespaces.h"

namespace parlance::sim {

class ScriptedStreamManagement {
  public:
    // Answers; false: the element is something else. From <enable/> or <resume/> on `handled` is
    // the count of the connection's stream, which lives as long as this. `resumes`: it can be
    // resumed.
    bool take(ScriptedServer& server, std::uint32_t*& handled, const xmpp::Element& element,
              bool resumes) {
        if (element.is("enable", xmpp::ns::stream_management)) {
            std::string id = std::to_string(streams_.size());
            handled = &streams_[id];
            std::string more = resumes ? " resume='true' id='" + id + "'" : "";
            server.send("<enabled xmlns='urn:xmpp:sm:3'" + more + "/>");
        } else if (element.is("resume", xmpp::ns::stream_management)) {
            std::string id(element.attr("previd"));
            handled = &streams_.at(id);
            ++resumptions_;
            server.send("<resumed xmlns='urn:xmpp:sm:3' previd='" + id + "' h='" +
                        std::to_string(*handled) + "'/>");
        } else if (element.is("r", xmpp::ns::stream_management)) {
            server.send("<a xmlns='urn:xmpp:sm:3' h='" + std::to_string(*handled) + "'/>");
        } else {
            return false;
        }
        return true;
    }
    std::size_t resumptions() const { return resumptions_; }

  private:
    std::map<std::string, std::uint32_t> streams_;
    std::size_t resumptions_ = 0;
};

}  // namespace parlance::sim
