_hearsay_complete() {
    local -a suggestions
    suggestions=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
    compadd -- ${suggestions:#}
    _files
}
compdef _hearsay_complete hearsay ./hearsay
