;; Litmus tests: two threads with a few accesses each, and what they see of one another.
;;
;; They are written as text because Rust cannot say them: two threads that load and store one variable without atomics are
;; undefined behaviour there. WebAssembly says what such accesses may do, and a plain load is a plain load of the processor.
;;
;; `$t` is the number of a thread, 0 or 1. What a thread reads is its register. A batch of trials is cleared before it
;; begins; in a batch each trial has variables of its own, so that nothing is cleared between two trials.
;;
;; The memory, in bytes:
;;       0 the trial to which thread 0 has come; 4: 1 while it sleeps   128, 132 the same of thread 1
;;     256 1 if both are to stop
;;    4096 the registers, an i32 a trial: those of thread 0, from 8192 on those of thread 1
;;   65536 the variables, 128 bytes each, so that no two of them are in one cache line: all `x`, all `y`, all `turn`
(module
  (memory (import "litmus" "memory") 7 7 shared)

  (type $trial (func (param i32 i32 i32 i32) (result i32)))

  ;; region: store-buffering-plain
  ;; I write mine, then I read theirs.
  (func $store-buffering-plain (param $mine i32) (param $theirs i32) (param $turn i32) (param $t i32) (result i32)
    (i32.store (local.get $mine) (i32.const 1))
    (i32.load (local.get $theirs)))
  ;; endregion: store-buffering-plain

  ;; region: store-buffering-fence
  ;; The same, with a fence between the two.
  (func $store-buffering-fence (param $mine i32) (param $theirs i32) (param $turn i32) (param $t i32) (result i32)
    (i32.store (local.get $mine) (i32.const 1))
    (atomic.fence)
    (i32.load (local.get $theirs)))
  ;; endregion: store-buffering-fence

  ;; region: store-buffering-atomics
  ;; The same, by atomic instructions.
  (func $store-buffering-atomics (param $mine i32) (param $theirs i32) (param $turn i32) (param $t i32) (result i32)
    (i32.atomic.store (local.get $mine) (i32.const 1))
    (i32.atomic.load (local.get $theirs)))
  ;; endregion: store-buffering-atomics

  ;; region: message-passing-plain
  ;; One writes the data, then the flag. It has no register.
  (func $send-plain (param $data i32) (param $flag i32) (param $turn i32) (param $t i32) (result i32)
    (i32.store (local.get $data) (i32.const 1))
    (i32.store (local.get $flag) (i32.const 1))
    (i32.const 0))

  ;; The other one reads the flag, then the data. Both registers are its own.
  (func $receive-plain (param $flag i32) (param $data i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (local.set $seen (i32.load (local.get $flag)))
    (i32.or (i32.shl (local.get $seen) (i32.const 1)) (i32.load (local.get $data))))
  ;; endregion: message-passing-plain

  ;; region: message-passing-fence
  ;; One writes the data, then the flag. It has no register.
  (func $send-fence (param $data i32) (param $flag i32) (param $turn i32) (param $t i32) (result i32)
    (i32.store (local.get $data) (i32.const 1))
    (atomic.fence)
    (i32.store (local.get $flag) (i32.const 1))
    (i32.const 0))

  ;; The other one reads the flag, then the data. Both registers are its own.
  (func $receive-fence (param $flag i32) (param $data i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (local.set $seen (i32.load (local.get $flag)))
    (atomic.fence)
    (i32.or (i32.shl (local.get $seen) (i32.const 1)) (i32.load (local.get $data))))
  ;; endregion: message-passing-fence

  ;; region: message-passing-atomics
  ;; One writes the data, then the flag. It has no register.
  (func $send-atomics (param $data i32) (param $flag i32) (param $turn i32) (param $t i32) (result i32)
    (i32.atomic.store (local.get $data) (i32.const 1))
    (i32.atomic.store (local.get $flag) (i32.const 1))
    (i32.const 0))

  ;; The other one reads the flag, then the data. Both registers are its own.
  (func $receive-atomics (param $flag i32) (param $data i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (local.set $seen (i32.atomic.load (local.get $flag)))
    (i32.or (i32.shl (local.get $seen) (i32.const 1)) (i32.atomic.load (local.get $data))))
  ;; endregion: message-passing-atomics

  ;; region: load-buffering-plain
  ;; I read theirs, then I write mine.
  (func $load-buffering-plain (param $theirs i32) (param $mine i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (local.set $seen (i32.load (local.get $theirs)))
    (i32.store (local.get $mine) (i32.const 1))
    (local.get $seen))
  ;; endregion: load-buffering-plain

  ;; region: load-buffering-fence
  ;; I read theirs, then I write mine.
  (func $load-buffering-fence (param $theirs i32) (param $mine i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (local.set $seen (i32.load (local.get $theirs)))
    (atomic.fence)
    (i32.store (local.get $mine) (i32.const 1))
    (local.get $seen))
  ;; endregion: load-buffering-fence

  ;; region: load-buffering-atomics
  ;; I read theirs, then I write mine.
  (func $load-buffering-atomics (param $theirs i32) (param $mine i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (local.set $seen (i32.atomic.load (local.get $theirs)))
    (i32.atomic.store (local.get $mine) (i32.const 1))
    (local.get $seen))
  ;; endregion: load-buffering-atomics

  ;; region: peterson-plain
  ;; I raise my flag and leave the turn to the other one. I go in if its flag is down, or if the turn is mine.
  (func $peterson-plain (param $mine i32) (param $theirs i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (i32.store (local.get $mine) (i32.const 1))
    (i32.store (local.get $turn) (i32.sub (i32.const 1) (local.get $t)))
    (local.set $seen (i32.load (local.get $theirs)))
    (i32.or (i32.eqz (local.get $seen)) (i32.eq (i32.load (local.get $turn)) (local.get $t))))
  ;; endregion: peterson-plain

  ;; region: peterson-fence
  ;; I raise my flag and leave the turn to the other one. I go in if its flag is down, or if the turn is mine.
  (func $peterson-fence (param $mine i32) (param $theirs i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (i32.store (local.get $mine) (i32.const 1))
    (atomic.fence)
    (i32.store (local.get $turn) (i32.sub (i32.const 1) (local.get $t)))
    (atomic.fence)
    (local.set $seen (i32.load (local.get $theirs)))
    (atomic.fence)
    (i32.or (i32.eqz (local.get $seen)) (i32.eq (i32.load (local.get $turn)) (local.get $t))))
  ;; endregion: peterson-fence

  ;; region: peterson-atomics
  ;; I raise my flag and leave the turn to the other one. I go in if its flag is down, or if the turn is mine.
  (func $peterson-atomics (param $mine i32) (param $theirs i32) (param $turn i32) (param $t i32) (result i32)
    (local $seen i32)
    (i32.atomic.store (local.get $mine) (i32.const 1))
    (i32.atomic.store (local.get $turn) (i32.sub (i32.const 1) (local.get $t)))
    (local.set $seen (i32.atomic.load (local.get $theirs)))
    (i32.or (i32.eqz (local.get $seen)) (i32.eq (i32.atomic.load (local.get $turn)) (local.get $t))))
  ;; endregion: peterson-atomics

  (table funcref
    (elem
      $store-buffering-plain $store-buffering-fence $store-buffering-atomics
      $send-plain $send-fence $send-atomics
      $load-buffering-plain $load-buffering-fence $load-buffering-atomics
      $peterson-plain $peterson-fence $peterson-atomics
      $receive-plain $receive-fence $receive-atomics))

  ;; Waits until the other thread has come to this trial too. Gives 0 if both are to stop.
  (func $meet (param $t i32) (param $trial i32) (result i32)
    (local $mine i32) (local $theirs i32) (local $seen i32) (local $looks i32)
    (local.set $mine (i32.shl (local.get $t) (i32.const 7)))
    (local.set $theirs (i32.xor (local.get $mine) (i32.const 128)))
    (i32.atomic.store (local.get $mine) (local.get $trial))
    (if (i32.atomic.load offset=4 (local.get $theirs))
      (then (drop (memory.atomic.notify (local.get $mine) (i32.const 1)))))
    (loop $look
      (local.set $seen (i32.atomic.load (local.get $theirs)))
      (if (i32.ge_s (local.get $seen) (local.get $trial))
        (then
          (if (i32.eqz (local.get $looks)) (then (call $late (local.get $trial))))
          (return (i32.const 1))))
      (local.set $looks (i32.add (local.get $looks) (i32.const 1)))
      (br_if $look (i32.lt_u (local.get $looks) (i32.const 50000)))
      ;; The other one has no processor at present: it may have this one. It looks now and then whether it is to stop.
      (if (i32.atomic.load (i32.const 256)) (then (return (i32.const 0))))
      (i32.atomic.store offset=4 (local.get $mine) (i32.const 1))
      (drop (memory.atomic.wait32 (local.get $theirs) (local.get $seen) (i64.const 10000000)))
      (i32.atomic.store offset=4 (local.get $mine) (i32.const 0))
      (br $look))
    (unreachable))

  ;; Who comes last sees at once that the other one is there, and the other one sees it a little later. How much later
  ;; depends on the machine, so the last one waits for another moment each time.
  (func $late (param $trial i32)
    (local $left i32)
    (local.set $left (i32.and (local.get $trial) (i32.const 255)))
    (loop $wait
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br_if $wait (i32.gt_s (local.get $left) (i32.const 0)))))

  ;; region: run
  ;; A batch of trials, up to 1024, whose numbers begin after `$first`. Gives 0 if both are to stop.
  (func (export "run") (param $t i32) (param $does i32) (param $first i32) (param $trials i32) (result i32)
    (local $trial i32) (local $last i32) (local $register i32) (local $mine i32) (local $theirs i32) (local $turn i32)
    (local.set $mine (i32.add (i32.const 0x10000) (i32.mul (local.get $t) (i32.const 0x20000))))
    (local.set $theirs (i32.sub (i32.const 0x40000) (local.get $mine)))
    (local.set $turn (i32.const 0x50000))
    (local.set $register (i32.add (i32.const 4096) (i32.shl (local.get $t) (i32.const 12))))
    ;; Each clears what the other one writes: these lines are near to itself then, and far from who writes them.
    (memory.fill (local.get $theirs) (i32.const 0) (i32.const 0x20000))
    (if (i32.eqz (local.get $t)) (then (memory.fill (local.get $turn) (i32.const 0) (i32.const 0x20000))))
    (local.set $trial (local.get $first))
    (local.set $last (i32.add (local.get $first) (local.get $trials)))
    (if (i32.eqz (call $meet (local.get $t) (local.get $trial))) (then (return (i32.const 0))))
    (loop $next
      (local.set $trial (i32.add (local.get $trial) (i32.const 1)))
      (if (i32.eqz (call $meet (local.get $t) (local.get $trial))) (then (return (i32.const 0))))
      (i32.store (local.get $register)
        (call_indirect (type $trial)
          (local.get $mine) (local.get $theirs) (local.get $turn) (local.get $t) (local.get $does)))
      (local.set $register (i32.add (local.get $register) (i32.const 4)))
      (local.set $mine (i32.add (local.get $mine) (i32.const 128)))
      (local.set $theirs (i32.add (local.get $theirs) (i32.const 128)))
      (local.set $turn (i32.add (local.get $turn) (i32.const 128)))
      (br_if $next (i32.lt_u (local.get $trial) (local.get $last))))
    (call $meet (local.get $t) (i32.add (local.get $last) (i32.const 1))))
  ;; endregion: run
)
