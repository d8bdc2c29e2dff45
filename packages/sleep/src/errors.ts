import { defineErrors } from '@lethe/protocol';

/** Every error of this package, by its code. */
export const errors = defineErrors({
  SLEEP_ASLEEP: {
    status: 409,
    message: () => 'Lethe sleeps already. Wait until this sleep ends, or wake it first.',
  },
  SLEEP_BUSY: {
    status: 503,
    message: () => 'An answer is being written, and answers come first. Try again when it is done.',
  },
  SLEEP_TOO_SOON: {
    status: 429,
    message: ({ seconds }: { seconds: number }) =>
      `The last sleep ended less than five minutes ago. Sleep again in ${seconds} seconds.`,
  },
  SLEEP_STEP_HANGING: {
    status: 503,
    message: ({ step }: { step: string }) =>
      `The step ${step} of the last sleep does not end. Nothing sleeps before it has; if it goes on, start Lethe again: what it changed is then undone.`,
  },
  SLEEP_CLOSED: {
    status: 503,
    message: () => 'Lethe is shutting down and does not sleep any more. Try again once it is back.',
  },
  SLEEP_TRANSITION_REFUSED: {
    status: 409,
    message: ({ from, to }: { from: string; to: string }) =>
      `Sleep cannot go from ${from} to ${to}. It goes from awake to falling, then to light or deep, then to waking.`,
  },
  SLEEP_STEP_TIMEOUT: {
    message: ({ step, seconds }: { step: string; seconds: number }) =>
      `The step ${step} took longer than ${seconds} seconds and was stopped. What it had changed was undone.`,
  },
  SLEEP_MEMORY_EXCEEDED: {
    message: ({ step }: { step: string }) =>
      `The step ${step} let the process grow beyond sleep.memoryMegabytes and was stopped. What it had changed was undone; allow more if it should finish.`,
  },
  SLEEP_STEP_INVALID: {
    message: ({ step, reason }: { step: string; reason: string }) =>
      `The step ${step} cannot be used: ${reason}. See "How to add a step" in docs/sleep.md.`,
  },
  SLEEP_BUDGET_SPENT: {
    message: ({ unit }: { unit: 'seconds' | 'tokens' | 'microcents' }) =>
      `This sleep has no ${unit} left. What was not done is done in the next one; allow more in the section "sleep" of the settings.`,
  },
  SLEEP_BUDGET_INVALID: {
    message: () => 'A budget of sleep is made of finite numbers that are not negative.',
  },
  SLEEP_START_REFUSED: {
    message: () =>
      'What has to be done before a sleep failed or took too long, so Lethe stays awake. Nothing was changed; the log has the fault.',
  },
  SLEEP_STATE_DAMAGED: {
    message: () =>
      'The saved state of sleep is damaged or was sealed with other keys, and is not used. Sleep begins anew; the journal in the database is whole.',
  },
  SLEEP_STATE_VERSION: {
    message: ({ found, known }: { found: number; known: number }) =>
      `The saved state of sleep has version ${found}, this Lethe knows version ${known}. Start the Lethe that wrote it; nothing was changed.`,
  },
  SLEEP_SNAPSHOT_TOO_LARGE: {
    message: ({ step, most }: { step: string; most: number }) =>
      `The step ${step} needs a snapshot of over ${most} bytes to be undone. It was not begun.`,
  },
  SLEEP_PRESET_UNKNOWN: {
    message: ({ known }: { known: readonly string[] }) =>
      `There is no such preset of sleep. Known are: ${known.join(', ')}.`,
  },
  METRIC_INVALID: {
    status: 400,
    message: ({ most }: { most: number }) =>
      `A metric has a name of 1 to ${most} characters. Nothing was taken in.`,
  },
  METRIC_VALUE_INVALID: {
    status: 400,
    message: () =>
      'A value of a metric is a finite number: leave out what could not be measured. Nothing was taken in.',
  },
  METRICS_FULL: {
    status: 429,
    message: ({ most }: { most: number }) =>
      `At most ${most} metrics are watched at once. Nothing was taken in; use fewer names.`,
  },
  DETECTOR_UNKNOWN: {
    message: ({ known }: { known: readonly string[] }) =>
      `There is no such detector. Known are: ${known.join(', ')}.`,
  },
  LIMITS_INVALID: {
    message: () => 'Limits are finite numbers, the lower not above the upper one.',
  },
  MONITOR_STATE_INVALID: {
    message: () =>
      'The saved state of the monitor cannot be read and is not used. It begins to learn anew; nothing else is lost.',
  },
  SLEEP_CONVERSATION_OPEN: {
    status: 409,
    message: () => 'A conversation goes on. Lethe sleeps two minutes after its last message.',
  },
  SLEEP_HOURS_NOT_QUIET: {
    status: 409,
    message: ({ minutes }: { minutes: number }) =>
      `Lethe sleeps of its own accord in the quiet hours only, which begin in ${minutes} minutes. Ask for a sleep to have one now.`,
  },
  QUIET_HOURS_INVALID: {
    message: () =>
      'Quiet hours go from one time to another, such as 22:00 and 06:00, in a time zone such as Europe/Berlin.',
  },
  SCHEDULE_INVALID: {
    message: () =>
      'The schedule is no cron pattern of five fields, such as "0 3 * * *", or its time zone is unknown.',
  },
  CALLBACK_INVALID: {
    status: 400,
    message: () =>
      'A callback is a file with an ECMAScript module whose default export is a function, and which loads within its time. It was not taken in.',
  },
  CALLBACK_UNKNOWN: {
    status: 404,
    message: () => 'No callback of this name was taken in. Register it first.',
  },
  CALLBACKS_FULL: {
    status: 429,
    message: ({ most }: { most: number }) =>
      `At most ${most} callbacks are taken in. Remove one from the settings first.`,
  },
});
