/**
 * For bash from 3.2 on. Readline splits words at `=`: they are joined before jd is asked, and of its answers only what
 * stands behind the `=` is put in.
 */
export const bashScript = `# Completion of jd in bash. In ~/.bashrc: source <(jd completion bash)
_jd() {
  local line paths= i=1 current
  local -a words=()
  while [ "$i" -le "$COMP_CWORD" ]; do
    if [ "\${#words[@]}" -gt 0 ] && { [ "\${COMP_WORDS[i]}" = '=' ] || [ "\${COMP_WORDS[i-1]}" = '=' ]; }; then
      words[\${#words[@]}-1]+=\${COMP_WORDS[i]}
    else
      words[\${#words[@]}]=\${COMP_WORDS[i]}
    fi
    i=$((i + 1))
  done
  current=\${words[\${#words[@]}-1]}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) paths=file ;;
      :folders) paths=directory ;;
      *)
        line=\${line%%$'\\t'*}
        case $current in -*=*) line=\${line#*=} ;; esac
        COMPREPLY[\${#COMPREPLY[@]}]=$line
        ;;
    esac
  done < <("\${1/#\\~/$HOME}" __complete -- "\${words[@]}" 2> /dev/null)
  if [ -n "$paths" ]; then
    compopt -o filenames 2> /dev/null
    case $current in -*=*) current=\${current#*=} ;; esac
    while IFS= read -r line; do
      COMPREPLY[\${#COMPREPLY[@]}]=$line
    done < <(compgen -A "$paths" -- "$current")
  fi
}
complete -F _jd jd jobdesc
`
