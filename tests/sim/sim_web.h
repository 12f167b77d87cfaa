// SimWeb: the web servers of the simulated world, filled by the test, and what they have been
// asked. Whoever is not there does not answer. One thread.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/net/https.h"

namespace parlance::sim {

class SimWeb {
  public:
    using Answer = server::net::HttpsAnswer;

    // At https://HOST/PATH; `url` without the scheme.
    void put(const std::string& url, std::string body) {
        Answer answer;
        answer.status = 200;
        answer.body = std::move(body);
        answers_[url] = std::move(answer);
    }
    void redirect(const std::string& url, std::string location, int status = 302) {
        Answer answer;
        answer.status = status;
        answer.location = std::move(location);
        answers_[url] = std::move(answer);
    }
    // With that status and nothing else.
    void refuse(const std::string& url, int status) { answers_[url].status = status; }

    // It is there, but does not answer.
    void silence(const std::string& url) { answers_[url].why = "timed out"; }

    Answer answer(const server::net::HttpsRequest& request) {
        const bool usual = request.port == 443;
        asked_.push_back(request.host + (usual ? "" : ":" + std::to_string(request.port)) +
                         request.path);
        auto found = answers_.find(asked_.back());
        if (found != answers_.end()) return found->second;
        Answer none;
        none.why = "connection refused";
        none.lasting = true;
        return none;
    }
    const std::vector<std::string>& asked() const { return asked_; }

  private:
    std::map<std::string, Answer> answers_;
    std::vector<std::string> asked_;
};

}  // namespace parlance::sim
