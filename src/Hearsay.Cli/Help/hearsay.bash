_hearsay_complete() {
    local line="${COMP_LINE}" position="${COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
    COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${position}]" "${line}" 2>/dev/null)" -- "${word}"))
    # Nothing of ours: file names.
    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${word}"))
}
complete -o filenames -F _hearsay_complete hearsay ./hearsay
