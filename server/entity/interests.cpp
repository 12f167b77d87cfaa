#include "server/entity/interests.h"

#include <algorithm>
#include <utility>

namespace parlance::server::entity {

Interests::Interests(std::string key, std::vector<std::string> nodes) : key_(std::move(key)) {
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    for (const std::string& node : nodes) text_ += node;
    text_.shrink_to_fit();
    nodes_.reserve(nodes.size());
    std::size_t start = 0;
    for (const std::string& node : nodes) {
        nodes_.push_back(std::string_view(text_).substr(start, node.size()));
        start += node.size();
    }
}

bool Interests::notify(std::string_view node) const {
    return std::binary_search(nodes_.begin(), nodes_.end(), node);
}

}  // namespace parlance::server::entity
