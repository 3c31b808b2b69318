-- Counts a request against several limits at once: against all of them, or, when one has no room, against none.
-- KEYS: one counter for each limit. ARGV: for each limit how many requests, in how many milliseconds.
-- Answers whether it was counted (1, 0), then for each limit the requests used and the milliseconds its window has left.
local room = 1
local used, left = {}, {}
for i = 1, #KEYS do
  used[i] = tonumber(redis.call('GET', KEYS[i]) or '0')
  left[i] = redis.call('PTTL', KEYS[i])
  if left[i] < 0 then -- no window is open
    used[i], left[i] = 0, tonumber(ARGV[2 * i])
  end
  if used[i] >= tonumber(ARGV[2 * i - 1]) then room = 0 end
end
local answer = {room}
for i = 1, #KEYS do
  if room == 1 then
    used[i] = used[i] + 1
    redis.call('SET', KEYS[i], used[i], 'PX', left[i])
  end
  answer[2 * i], answer[2 * i + 1] = used[i], left[i]
end
return answer
