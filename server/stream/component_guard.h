// ComponentGuard: guesses at the secret of a component are counted by the address from which they
// come: nobody shall lock out the component by guessing from elsewhere. A value; one shard.
#pragma once

#include <cstdint>
#include <string>

namespace parlance::server::stream {

class ComponentStream;

class ComponentGuard {
  public:
    ComponentGuard(ComponentStream& stream, std::string name);
    bool may_try() const;
    void failed() const;
    void succeeded() const;

  private:
    ComponentStream& stream_;
    std::string name_;
    std::string account_;
    std::int64_t now_us_;
};

}  // namespace parlance::server::stream
