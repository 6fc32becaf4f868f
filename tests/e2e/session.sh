#!/bin/sh
# A desktop that fills any screen with one window, and the accessibility bus; then whatever is given. To be run under
# xvfb-run and dbus-run-session. The window manager ends by itself now and then when a dialog goes away under its hands;
# it is started again, and takes over the windows that are there.
desktop() {
    trap 'kill "$manager"; exit' TERM
    while :; do
        matchbox-window-manager -use_titlebar no -use_cursor no &
        manager=$!
        wait "$manager"
        echo "The window manager ended ($?); it is started again." >&2
    done
}
desktop &
desktop=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately &
bus=$!
"$@"
ended=$?
kill "$bus" "$desktop"
exit "$ended"
