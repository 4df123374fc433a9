complete -c hearsay -a '(hearsay "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
