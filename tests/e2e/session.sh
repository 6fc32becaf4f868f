#!/bin/sh
# A desktop that fills any screen with one window, and the accessibility bus; then whatever is given. To be run under
# xvfb-run and dbus-run-session.
matchbox-window-manager -use_titlebar no -use_cursor no &
manager=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately &
bus=$!
"$@"
ended=$?
kill "$bus" "$manager"
exit "$ended"
