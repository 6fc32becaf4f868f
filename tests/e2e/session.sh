#!/bin/sh
# A session with the accessibility bus; then whatever is given. To be run under xvfb-run and dbus-run-session.
/usr/libexec/at-spi-bus-launcher --launch-immediately &
bus=$!
"$@"
ended=$?
kill "$bus"
exit "$ended"
