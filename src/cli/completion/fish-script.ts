/** For fish from 3.0 on; a line of jd is what fish takes for a completion: value, tab, description. */
export const fishScript = `# Completion of jd in fish: jd completion fish > ~/.config/fish/completions/jd.fish
function __jd_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in ($program __complete -- $words "$current" 2> /dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c jd -f -a '(__jd_complete)'
complete -c jobdesc -f -a '(__jd_complete)'
`
