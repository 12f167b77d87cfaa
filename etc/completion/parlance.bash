# bash completion for parlance: its commands, and with `parlance admin` those of the running server and
# the fields that they ask for. Copy to /usr/share/bash-completion/completions/parlance.
_parlance() {
    local word=${COMP_WORDS[COMP_CWORD]} admin=0 i
    local -a config=()
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
            --config) config=(--config "${COMP_WORDS[i + 1]}") ;;
            admin) admin=$i ;;
        esac
    done
    if ((admin == 0)); then
        mapfile -t COMPREPLY < <(compgen -W "serve check-config changes user admin s2s doctor migrate-storage version --config" -- "$word")
    elif ((COMP_CWORD == admin + 1)); then
        mapfile -t COMPREPLY < <(compgen -W "$(parlance "${config[@]}" admin --words 2>/dev/null)" -- "$word")
    else
        # "=" parts words on the command line.
        mapfile -t COMPREPLY < <(compgen -W "$(parlance "${config[@]}" admin "${COMP_WORDS[admin + 1]}" --words 2>/dev/null) --json --host" -- "$word")
        compopt -o nospace
    fi
}
complete -F _parlance parlance
