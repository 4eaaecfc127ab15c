/** For zsh with compinit, sourced or as `_jd` in a folder of $fpath. */
export const zshScript = `#compdef jd jobdesc
# Completion of jd in zsh. In ~/.zshrc, after compinit: source <(jd completion zsh)
_jd() {
  local line value
  local -a candidates paths
  if [[ \${words[CURRENT]} == -*=* ]]; then compset -P 1 '*='; fi
  for line in "\${(@f)$(\${~\${(Q)words[1]}} __complete -- "\${(@Q)words[2,CURRENT]}" 2> /dev/null)}"; do
    case $line in
      '') ;;
      :files) paths=(_files) ;;
      :folders) paths=(_files -/) ;;
      *)
        value=\${line%%$'\\t'*}
        if [[ -n $IPREFIX ]]; then value=\${value#*=}; fi
        value=\${value//:/\\\\:}
        if [[ $line == *$'\\t'* ]]; then value+=:\${line#*$'\\t'}; fi
        candidates+=("$value")
        ;;
    esac
  done
  if (( $#candidates )); then _describe -V 'jd' candidates; fi
  if (( $#paths )); then $paths; fi
}
if [[ \${funcstack[1]} == _jd ]]; then _jd "$@"; else compdef _jd jd jobdesc; fi
`
